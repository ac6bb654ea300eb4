import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after whose companies: hand-overs, and who stands in for whom. */
export class Portfolios1795666000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each batch of a hand-over, written with it; an erase blanks the reason and nothing else.
      CREATE TABLE hand_over (
        id        uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_hand_over PRIMARY KEY,
        at        timestamptz NOT NULL DEFAULT now(),
        -- The job that did it, which is removed after a while.
        job_id    uuid NOT NULL,
        by_id     uuid,
        from_id   uuid NOT NULL,
        to_id     uuid NOT NULL,
        reason    text NOT NULL,
        companies integer NOT NULL,
        CONSTRAINT ck_hand_over_companies CHECK (companies > 0)
      );
      CREATE FUNCTION keep_hand_over() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF NEW.reason = '' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'the history of hand-overs is append-only';
      END $$;
      CREATE TRIGGER keep_hand_over BEFORE UPDATE OR DELETE ON hand_over FOR EACH ROW EXECUTE FUNCTION keep_hand_over();
      CREATE TRIGGER keep_hand_overs BEFORE TRUNCATE ON hand_over EXECUTE FUNCTION keep_hand_over();

      CREATE TABLE substitution (
        id            uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_substitution PRIMARY KEY,
        version       integer NOT NULL DEFAULT 1,
        created_at    timestamptz NOT NULL DEFAULT now(),
        updated_at    timestamptz NOT NULL DEFAULT now(),
        manager_id    uuid NOT NULL CONSTRAINT fk_substitution_manager_id REFERENCES operator (id),
        substitute_id uuid NOT NULL CONSTRAINT fk_substitution_substitute_id REFERENCES operator (id),
        from_on       date NOT NULL,
        to_on         date NOT NULL,
        ended_at      timestamptz,
        CONSTRAINT ck_substitution_substitute_id CHECK (substitute_id <> manager_id),
        CONSTRAINT ck_substitution_to_on CHECK (to_on >= from_on)
      );
      CREATE INDEX ix_substitution_substitute_id ON substitution (substitute_id, to_on) WHERE ended_at IS NULL;
      CREATE INDEX ix_substitution_manager_id ON substitution (manager_id, to_on) WHERE ended_at IS NULL;
      CALL record_changes_of('substitution', 'substitution', '');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hand_over, substitution;
      DROP FUNCTION keep_hand_over;
    `);
  }
}
