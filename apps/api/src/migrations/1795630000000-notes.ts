import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes of staff about customers. A deleted one can be brought back until it is removed, a day later. */
export class Notes1795630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        id           uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_note PRIMARY KEY,
        version      integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT now(),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        deleted_at   timestamptz,
        customer_id  uuid NOT NULL,
        text         text NOT NULL,
        search_text  text NOT NULL DEFAULT '',
        kind         text NOT NULL DEFAULT 'note',
        pinned       boolean NOT NULL DEFAULT false,
        -- An operator or an API key: a foreign key knows one table.
        author_id    uuid,
        edited_at    timestamptz,
        edited_by_id uuid,
        CONSTRAINT fk_note_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
        CONSTRAINT ck_note_kind CHECK (kind IN ('note', 'warning'))
      );
      CREATE INDEX ix_note_customer_id ON note (customer_id, pinned, created_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_note_deleted_at ON note (deleted_at) WHERE deleted_at IS NOT NULL;
      CALL record_changes_of('note', 'note', 'customer_id');

      -- What operators are told of: notes that mention them.
      CREATE TABLE notification (
        id          uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_notification PRIMARY KEY,
        created_at  timestamptz NOT NULL DEFAULT now(),
        read_at     timestamptz,
        operator_id uuid NOT NULL CONSTRAINT fk_notification_operator_id REFERENCES operator (id) ON DELETE CASCADE,
        note_id     uuid NOT NULL CONSTRAINT fk_notification_note_id REFERENCES note (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_notification_operator_id ON notification (operator_id, id);
      CREATE INDEX ix_notification_note_id ON notification (note_id);
      CREATE INDEX ix_notification_created_at ON notification (created_at);

      CREATE FUNCTION find_note_by() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.search_text := search_document(NEW.text);
        RETURN NEW;
      END $$;
      CREATE TRIGGER find_by BEFORE INSERT OR UPDATE OF text ON note FOR EACH ROW EXECUTE FUNCTION find_note_by();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification;
      DROP TABLE note;
      DROP FUNCTION find_note_by;
    `);
  }
}
