import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What `change` and `access_log` say is sealed (decision 26). Each entry gets a salt, so that an erase can take values
 * out of it and leave what was sealed: `commitment` stands for them then.
 */
export class AuditTrail1795580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The tables are rewritten once: each entry gets a salt of its own.
      ALTER TABLE change ADD salt uuid DEFAULT gen_random_uuid(), ADD commitment bytea,
        DROP CONSTRAINT ck_change_operation,
        ADD CONSTRAINT ck_change_operation CHECK (operation IN ('created', 'updated', 'deleted', 'erased'));
      ALTER TABLE access_log ADD salt uuid DEFAULT gen_random_uuid(), ADD commitment bytea,
        ADD transaction xid8 NOT NULL DEFAULT change_transaction();
      CREATE INDEX ix_change_transaction ON change (transaction, id);
      CREATE INDEX ix_access_log_transaction ON access_log (transaction, id);

      CREATE FUNCTION commitment_of(salt uuid, contents jsonb, reason text) RETURNS bytea LANGUAGE sql IMMUTABLE
        AS $$ SELECT sha256(convert_to(salt::text || contents::text || reason, 'UTF8')) $$;

      -- The names of what was there, without the values.
      CREATE FUNCTION blanked(contents jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
        AS $$ SELECT coalesce(jsonb_object_agg(k, NULL), '{}') FROM jsonb_object_keys(contents) k $$;

      -- An update may blank an entry and do nothing else. The argument is the column with the values.
      CREATE FUNCTION refuse_all_but_blanking() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        former jsonb := to_jsonb(OLD);
        blank jsonb := jsonb_build_object('salt', NULL, 'reason', '', TG_ARGV[0], blanked(former->TG_ARGV[0]),
          'commitment', to_jsonb(commitment_of(OLD.salt, former->TG_ARGV[0], OLD.reason)));
      BEGIN
        IF OLD.salt IS NULL OR to_jsonb(NEW) <> former || blank THEN
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
      END $$;
      DROP TRIGGER change_append_only ON change;
      DROP TRIGGER access_log_append_only ON access_log;
      DROP FUNCTION refuse_rewriting_access;
      CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER blanking_only BEFORE UPDATE ON change FOR EACH ROW EXECUTE FUNCTION refuse_all_but_blanking('diff');
      CREATE TRIGGER blanking_only BEFORE UPDATE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_all_but_blanking('detail');

      -- Takes what was said of a customer out of both logs, and leaves an entry that says so.
      CREATE FUNCTION erase_from_audit_trail(customer uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE change SET commitment = commitment_of(salt, diff, reason), salt = NULL, diff = blanked(diff), reason = ''
         WHERE customer_id = customer AND salt IS NOT NULL;
        UPDATE access_log SET commitment = commitment_of(salt, detail, reason), salt = NULL, detail = blanked(detail), reason = ''
         WHERE customer_id = customer AND salt IS NOT NULL;
        INSERT INTO change (entity, entity_id, customer_id, operation) VALUES ('customer', customer, customer, 'erased');
      $$;

      -- Each seals the entries of the transactions from the end of the one before until its own.
      CREATE TABLE audit_seal (
        number       bigint NOT NULL CONSTRAINT pk_audit_seal PRIMARY KEY,
        at           timestamptz NOT NULL,
        behind       xid8 NOT NULL,
        -- With all seals before.
        entries      bigint NOT NULL,
        -- Eight bytes for each entry, which say where it begins to differ.
        fingerprints bytea NOT NULL,
        content      bytea NOT NULL,
        hash         bytea NOT NULL
      );
      ALTER TABLE audit_seal ALTER COLUMN fingerprints SET STORAGE EXTERNAL;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

      CREATE TABLE audit_check (
        id     uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_audit_check PRIMARY KEY,
        at     timestamptz NOT NULL DEFAULT now(),
        -- Each as { kind, seal, range, entry }.
        faults jsonb NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was sealed cannot be unsealed; restore a backup instead.');
  }
}
