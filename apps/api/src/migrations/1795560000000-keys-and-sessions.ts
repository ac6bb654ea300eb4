import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that expire, rotate and know their networks; sessions that one can see and end; password links. */
export class KeysAndSessions1795560000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE api_key
        ADD version          integer NOT NULL DEFAULT 1,
        ADD updated_at       timestamptz NOT NULL DEFAULT now(),
        ADD expires_at       timestamptz NOT NULL DEFAULT now() + interval '12 months',
        ADD allowed_networks cidr[] NOT NULL DEFAULT '{}',
        ADD created_by       uuid,
        -- The secret before the last rotation, which works a while longer.
        ADD former_hash      bytea,
        ADD former_until     timestamptz,
        ADD CONSTRAINT uq_api_key_former_hash UNIQUE (former_hash),
        ADD CONSTRAINT fk_api_key_created_by FOREIGN KEY (created_by) REFERENCES operator (id) ON DELETE SET NULL;
      CALL record_changes_of('api_key', 'api_key', '');

      -- That a key was used is no change of it.
      CREATE TABLE api_key_use (
        key_id  uuid NOT NULL CONSTRAINT pk_api_key_use PRIMARY KEY,
        used_at timestamptz NOT NULL,
        CONSTRAINT fk_api_key_use_key_id FOREIGN KEY (key_id) REFERENCES api_key (id) ON DELETE CASCADE
      );

      ALTER TABLE session
        ADD id           uuid NOT NULL DEFAULT uuidv7(),
        ADD last_seen_at timestamptz NOT NULL DEFAULT now(),
        -- When the password was last given.
        ADD confirmed_at timestamptz,
        ADD browser      text NOT NULL DEFAULT '',
        ADD system       text NOT NULL DEFAULT '',
        ADD CONSTRAINT uq_session_id UNIQUE (id);
      -- A session is recorded when it begins and when somebody ends it; being seen is no change.
      CREATE TRIGGER change_insert AFTER INSERT ON session REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('session', '');
      CREATE TRIGGER change_delete AFTER DELETE ON session REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('session', '');

      CREATE TABLE password_link (
        token_hash  bytea NOT NULL CONSTRAINT pk_password_link PRIMARY KEY,
        operator_id uuid NOT NULL,
        -- A hash of the password and the e-mail as they were: another of either, and the link is void.
        credentials bytea NOT NULL,
        expires_at  timestamptz NOT NULL,
        CONSTRAINT uq_password_link_operator_id UNIQUE (operator_id),
        CONSTRAINT fk_password_link_operator_id FOREIGN KEY (operator_id) REFERENCES operator (id) ON DELETE CASCADE
      );

      -- Nobody is signed in when a letter with a password link is asked for.
      ALTER TABLE job ALTER actor_id DROP NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM job WHERE actor_id IS NULL;
      ALTER TABLE job ALTER actor_id SET NOT NULL;
      DROP TABLE password_link, api_key_use;
      DROP TRIGGER change_insert ON session;
      DROP TRIGGER change_delete ON session;
      ALTER TABLE session DROP id, DROP last_seen_at, DROP confirmed_at, DROP browser, DROP system;
      DROP TRIGGER change_insert ON api_key;
      DROP TRIGGER change_update ON api_key;
      DROP TRIGGER change_delete ON api_key;
      DROP TRIGGER touch ON api_key;
      ALTER TABLE api_key DROP version, DROP updated_at, DROP expires_at, DROP allowed_networks, DROP created_by,
        DROP former_hash, DROP former_until;
    `);
  }
}
