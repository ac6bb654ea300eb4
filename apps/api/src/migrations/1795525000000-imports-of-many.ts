import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row that is new or gone is recorded by its keys alone: turning the whole row into JSON for them cost more than
 * writing them. A staged row is written three times, which fits into its page when that has room.
 */
export class ImportsOfMany1795525000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          EXECUTE format('INSERT INTO change (entity, entity_id, customer_id, operation)
                          SELECT $1, x.id, %s, $2 FROM %I x',
            coalesce(quote_ident(nullif(TG_ARGV[1], '')), 'NULL'),
            CASE TG_OP WHEN 'INSERT' THEN 'new_rows' ELSE 'old_rows' END)
          USING TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN 'created' ELSE 'deleted' END;
          RETURN NULL;
        END IF;
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
        RETURN NULL;
      END $$;
      ALTER TABLE customer_import_row SET (fillfactor = 40);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_import_row RESET (fillfactor);
      CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
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
    `);
  }
}
