import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Layouts of exports saved by name, and the log of who took personal data out or looked at them. */
export class ExportsInFull1795523000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE export_layout (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_export_layout PRIMARY KEY,
        version    integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name       text NOT NULL,
        columns    text[] NOT NULL,
        format     text NOT NULL
      );
      CREATE UNIQUE INDEX uq_export_layout_name ON export_layout (fold(name));
      CALL record_changes_of('export_layout', 'export_layout', '');

      -- What is no change of a record: views, reveals and exports of personal data.
      CREATE TABLE access_log (
        id          uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_access_log PRIMARY KEY,
        at          timestamptz NOT NULL DEFAULT now(),
        actor_kind  text NOT NULL,
        actor_id    uuid,
        actor_name  text NOT NULL,
        channel     text NOT NULL,
        request_id  text NOT NULL DEFAULT '',
        action      text NOT NULL,
        -- Whose data, where it is about one person.
        customer_id uuid,
        -- How many people, and what of them.
        rows        integer NOT NULL DEFAULT 1,
        detail      jsonb NOT NULL DEFAULT '{}',
        reason      text NOT NULL DEFAULT ''
      );
      CREATE INDEX ix_access_log_customer_id ON access_log (customer_id, id) WHERE customer_id IS NOT NULL;
      CREATE FUNCTION refuse_rewriting_access() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the access log is append-only';
      END $$;
      CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_access();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_log, export_layout;
      DROP FUNCTION refuse_rewriting_access;
    `);
  }
}
