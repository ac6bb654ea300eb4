import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operators with their sessions and keys, the shop's settings, files and jobs. */
export class AccessSettingsJobs1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE operator (
        id              uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_operator PRIMARY KEY,
        version         integer NOT NULL DEFAULT 1,
        created_at      timestamptz NOT NULL DEFAULT now(),
        updated_at      timestamptz NOT NULL DEFAULT now(),
        name            text NOT NULL,
        email           text NOT NULL,
        email_canonical text NOT NULL,
        password_hash   text NOT NULL,
        role            text NOT NULL,
        enabled         boolean NOT NULL DEFAULT true,
        language        text NOT NULL DEFAULT 'en',
        theme           text NOT NULL DEFAULT 'system',
        density         text NOT NULL DEFAULT 'compact',
        last_sign_in_at timestamptz,
        CONSTRAINT uq_operator_email UNIQUE (email_canonical)
      );
      CALL record_changes_of('operator', 'operator', '');
      DROP TRIGGER touch ON operator;
      -- A sign-in is no change of the record.
      CREATE TRIGGER touch BEFORE UPDATE ON operator FOR EACH ROW
        WHEN ((to_jsonb(OLD) - 'last_sign_in_at') IS DISTINCT FROM (to_jsonb(NEW) - 'last_sign_in_at'))
        EXECUTE FUNCTION touch();

      CREATE TABLE session (
        token_hash   bytea NOT NULL CONSTRAINT pk_session PRIMARY KEY,
        operator_id  uuid NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        expires_at   timestamptz NOT NULL,
        CONSTRAINT fk_session_operator_id FOREIGN KEY (operator_id) REFERENCES operator (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_session_operator_id ON session (operator_id);

      CREATE TABLE sign_in_token (
        token_hash  bytea NOT NULL CONSTRAINT pk_sign_in_token PRIMARY KEY,
        -- Empty while nobody exists yet: the token then opens the set-up.
        operator_id uuid,
        expires_at  timestamptz NOT NULL,
        used_at     timestamptz,
        CONSTRAINT fk_sign_in_token_operator_id FOREIGN KEY (operator_id) REFERENCES operator (id) ON DELETE CASCADE
      );

      CREATE TABLE api_key (
        id           uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_api_key PRIMARY KEY,
        created_at   timestamptz NOT NULL DEFAULT now(),
        name         text NOT NULL,
        prefix       text NOT NULL,
        key_hash     bytea NOT NULL,
        permissions  text[] NOT NULL,
        revoked_at   timestamptz,
        CONSTRAINT uq_api_key_key_hash UNIQUE (key_hash)
      );

      CREATE TABLE setting (
        id               uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_setting PRIMARY KEY,
        version          integer NOT NULL DEFAULT 1,
        updated_at       timestamptz NOT NULL DEFAULT now(),
        shop_name        text NOT NULL DEFAULT '',
        base_currency    text NOT NULL DEFAULT 'EUR',
        country          text NOT NULL DEFAULT 'PL',
        time_zone        text NOT NULL DEFAULT 'Europe/Warsaw',
        b2b_mode         boolean NOT NULL DEFAULT true,
        birthday_enabled boolean NOT NULL DEFAULT false,
        required_fields  text[] NOT NULL DEFAULT '{firstName,lastName}',
        only_one         boolean NOT NULL DEFAULT true,
        CONSTRAINT ck_setting_only_one CHECK (only_one),
        CONSTRAINT uq_setting_only_one UNIQUE (only_one)
      );
      CALL record_changes_of('setting', 'setting', '');
      INSERT INTO setting DEFAULT VALUES;

      CREATE TABLE stored_file (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_stored_file PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        name       text NOT NULL,
        media_type text NOT NULL,
        size       bigint NOT NULL DEFAULT 0,
        -- The operator or key that may read it.
        owner_id   uuid NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE stored_file_chunk (
        file_id  uuid NOT NULL,
        position integer NOT NULL,
        bytes    bytea NOT NULL,
        CONSTRAINT pk_stored_file_chunk PRIMARY KEY (file_id, position),
        CONSTRAINT fk_stored_file_chunk_file_id FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
      );
      ALTER TABLE stored_file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

      CREATE TABLE job (
        id               uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_job PRIMARY KEY,
        kind             text NOT NULL,
        status           text NOT NULL DEFAULT 'queued',
        input            jsonb NOT NULL DEFAULT '{}',
        done             bigint NOT NULL DEFAULT 0,
        total            bigint,
        result           jsonb,
        problem          text NOT NULL DEFAULT '',
        cancel_requested boolean NOT NULL DEFAULT false,
        -- The process that runs it; see JobRescue.
        instance         text NOT NULL DEFAULT '',
        actor_kind       text NOT NULL,
        actor_id         uuid NOT NULL,
        actor_name       text NOT NULL,
        created_at       timestamptz NOT NULL DEFAULT now(),
        started_at       timestamptz,
        finished_at      timestamptz,
        CONSTRAINT ck_job_status CHECK (status IN ('queued', 'running', 'succeeded', 'succeeded_with_errors', 'failed', 'cancelled'))
      );
      CREATE INDEX ix_job_actor_id ON job (actor_id, id);

      CREATE FUNCTION announce_job() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('job', NEW.id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER announce AFTER INSERT OR UPDATE ON job FOR EACH ROW EXECUTE FUNCTION announce_job();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE job, stored_file_chunk, stored_file, setting, api_key, sign_in_token, session, operator;
      DROP FUNCTION announce_job;
    `);
  }
}
