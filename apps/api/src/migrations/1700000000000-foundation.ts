import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every table stands on: the fold of search, the version of records, and the `change` table that triggers write
 * per statement, so that bulk SQL, imports and jobs cannot bypass it.
 */
export class Foundation1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
      CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

      -- Case and accents folded; immutable because the dictionary is named.
      CREATE FUNCTION fold(value text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

      -- Norwegian and Danish write å, æ and ø also as aa, ae and oe.
      CREATE FUNCTION fold_digraphs(folded text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT replace(replace(replace(folded, 'aa', 'a'), 'ae', 'a'), 'oe', 'o') $$;

      -- What a record is found by: its folded words, and their other spelling where it differs.
      CREATE FUNCTION search_document(value text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$
          SELECT CASE WHEN fold_digraphs(fold(value)) = fold(value) THEN fold(value)
                      ELSE fold(value) || ' ' || fold_digraphs(fold(value)) END
        $$;

      -- A word as a LIKE pattern that means itself; escaped after the fold, which can make wildcards of other signs.
      CREATE FUNCTION like_safe(folded text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT regexp_replace(folded, '([\\\\%_])', '\\\\\\1', 'g') $$;

      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- An update that changes nothing is no new version.
        IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
        NEW.version := OLD.version + 1;
        NEW.updated_at := now();
        RETURN NEW;
      END $$;

      CREATE TABLE change (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at           timestamptz NOT NULL DEFAULT now(),
        transaction  xid8 NOT NULL DEFAULT pg_current_xact_id(),
        entity       text NOT NULL,
        entity_id    uuid NOT NULL,
        customer_id  uuid,
        operation    text NOT NULL CONSTRAINT ck_change_operation CHECK (operation IN ('created', 'updated', 'deleted')),
        diff         jsonb NOT NULL DEFAULT '{}',
        actor_kind   text NOT NULL DEFAULT coalesce(nullif(current_setting('clientele.actor_kind', true), ''), 'system'),
        actor_id     uuid DEFAULT nullif(current_setting('clientele.actor_id', true), '')::uuid,
        on_behalf_of uuid DEFAULT nullif(current_setting('clientele.on_behalf_of', true), '')::uuid,
        channel      text NOT NULL DEFAULT coalesce(nullif(current_setting('clientele.channel', true), ''), 'system'),
        request_id   text NOT NULL DEFAULT coalesce(current_setting('clientele.request_id', true), ''),
        reason       text NOT NULL DEFAULT coalesce(current_setting('clientele.reason', true), '')
      );
      CREATE INDEX ix_change_entity ON change (entity, entity_id, id);
      CREATE INDEX ix_change_customer ON change (customer_id, id) WHERE customer_id IS NOT NULL;

      -- Arguments: the entity's name and the column that holds the customer's id ('' for none).
      -- An insert carries no values, so that personal data is not doubled; secrets never appear.
      CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO change (entity, entity_id, customer_id, operation)
          SELECT TG_ARGV[0], (j->>'id')::uuid, (j->>TG_ARGV[1])::uuid, 'created'
            FROM (SELECT to_jsonb(n) AS j FROM new_rows n) r;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO change (entity, entity_id, customer_id, operation)
          SELECT TG_ARGV[0], (j->>'id')::uuid, (j->>TG_ARGV[1])::uuid, 'deleted'
            FROM (SELECT to_jsonb(o) AS j FROM old_rows o) r;
        ELSE
          INSERT INTO change (entity, entity_id, customer_id, operation, diff)
          SELECT TG_ARGV[0], (n.j->>'id')::uuid, (n.j->>TG_ARGV[1])::uuid, 'updated', d.diff
            FROM (SELECT to_jsonb(x) AS j FROM new_rows x) n
            JOIN (SELECT to_jsonb(x) AS j FROM old_rows x) o ON o.j->>'id' = n.j->>'id'
            CROSS JOIN LATERAL (
              SELECT jsonb_object_agg(k, CASE WHEN k = 'password_hash' THEN '[null, null]'::jsonb
                                              ELSE jsonb_build_array(o.j->k, n.j->k) END) AS diff
                FROM jsonb_object_keys(n.j) k
               WHERE o.j->k IS DISTINCT FROM n.j->k
                 AND k NOT IN ('version', 'updated_at', 'search_text', 'email_canonical', 'phone_e164', 'last_sign_in_at')
            ) d
           WHERE d.diff IS NOT NULL;
        END IF;
        RETURN NULL;
      END $$;

      -- Declares that the changes of a table are recorded: one trigger per kind of statement.
      CREATE PROCEDURE record_changes_of(watched regclass, entity text, customer_column text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER change_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
          FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L)', watched, entity, customer_column);
        EXECUTE format('CREATE TRIGGER change_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
          FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L)', watched, entity, customer_column);
        EXECUTE format('CREATE TRIGGER change_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
          FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L)', watched, entity, customer_column);
        EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION touch()', watched);
      END $$;

      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the change table is append-only';
      END $$;
      CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The foundation cannot be taken away; restore a backup instead.');
  }
}
