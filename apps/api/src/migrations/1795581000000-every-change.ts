import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What left no trace until now: memberships, the people of companies, passwords, links to a new password, and what is
 * asked of jobs, imports and sessions. The progress of work is no change.
 */
export class EveryChange1795581000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A third argument names the column with the record's id where that is not 'id'.
      CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      DECLARE
        key text := coalesce(TG_ARGV[2], 'id');
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          EXECUTE format('INSERT INTO change (entity, entity_id, customer_id, operation)
                          SELECT $1, x.%I, %s, $2 FROM %I x',
            key, coalesce(quote_ident(nullif(TG_ARGV[1], '')), 'NULL'),
            CASE TG_OP WHEN 'INSERT' THEN 'new_rows' ELSE 'old_rows' END)
          USING TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN 'created' ELSE 'deleted' END;
        ELSE
          INSERT INTO change (entity, entity_id, customer_id, operation, diff)
          SELECT TG_ARGV[0], (n.j->>key)::uuid, (n.j->>TG_ARGV[1])::uuid, 'updated', d.diff
            FROM (SELECT to_jsonb(x) AS j FROM new_rows x) n
            JOIN (SELECT to_jsonb(x) AS j FROM old_rows x) o ON o.j->>key = n.j->>key
            CROSS JOIN LATERAL (
              SELECT jsonb_object_agg(k, CASE WHEN k IN ('password_hash', 'token_hash', 'credentials') THEN '[null, null]'::jsonb
                                              ELSE jsonb_build_array(o.j->k, n.j->k) END) AS diff
                FROM jsonb_object_keys(n.j) k
               WHERE o.j->k IS DISTINCT FROM n.j->k
                 AND k NOT IN ('version', 'updated_at', 'search_text', 'email_canonical', 'phone_e164', 'last_sign_in_at')
            ) d
           WHERE d.diff IS NOT NULL;
        END IF;
        RETURN NULL;
      END $$;

      -- A membership is told of its group. The one in the main group follows from the customer, who tells it already.
      CREATE FUNCTION record_joining() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, customer_id, operation)
        SELECT 'membership', n.group_id, n.customer_id, 'created' FROM new_rows n
         WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = n.customer_id AND c.main_group_id = n.group_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER change_insert AFTER INSERT ON customer_group_member REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_joining();
      CREATE TRIGGER change_delete AFTER DELETE ON customer_group_member REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('membership', 'customer_id', 'group_id');

      CREATE TRIGGER change_insert AFTER INSERT ON company_person REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('company_person', 'customer_id', 'company_id');
      CREATE TRIGGER change_delete AFTER DELETE ON company_person REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('company_person', 'customer_id', 'company_id');

      CREATE TRIGGER change_insert AFTER INSERT ON customer_password REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('customer_password', 'customer_id', 'customer_id');
      CREATE TRIGGER change_update AFTER UPDATE ON customer_password REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('customer_password', 'customer_id', 'customer_id');

      CREATE TRIGGER change_insert AFTER INSERT ON password_link REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('password_link', '', 'operator_id');
      CREATE TRIGGER change_update AFTER UPDATE ON password_link REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('password_link', '', 'operator_id');

      CREATE TRIGGER change_insert AFTER INSERT ON job REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('job', '');
      CREATE TRIGGER change_insert AFTER INSERT ON customer_import REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('import', '');

      -- Arguments: the entity's name and the columns that people decide; the others tell the progress of work. The
      -- columns of an import hold samples of its cells.
      CREATE FUNCTION record_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, operation, diff)
        SELECT TG_ARGV[0], NEW.id, 'updated', jsonb_object_agg(k, CASE WHEN k = 'columns' THEN '[null, null]'::jsonb
               ELSE jsonb_build_array(to_jsonb(OLD)->k, to_jsonb(NEW)->k) END)
          FROM unnest(TG_ARGV[1:]) k WHERE to_jsonb(OLD)->k IS DISTINCT FROM to_jsonb(NEW)->k;
        RETURN NULL;
      END $$;
      CREATE TRIGGER change_update AFTER UPDATE ON job FOR EACH ROW
        WHEN (OLD.cancel_requested <> NEW.cancel_requested) EXECUTE FUNCTION record_decision('job', 'cancel_requested');
      CREATE TRIGGER change_update AFTER UPDATE ON session FOR EACH ROW
        WHEN (OLD.confirmed_at IS DISTINCT FROM NEW.confirmed_at) EXECUTE FUNCTION record_decision('session', 'confirmed_at');
      CREATE TRIGGER change_update AFTER UPDATE ON customer_import FOR EACH ROW
        WHEN ((OLD.format, OLD.mode, OLD.empty_cells, OLD.duplicates, OLD.match, OLD.columns)
              IS DISTINCT FROM (NEW.format, NEW.mode, NEW.empty_cells, NEW.duplicates, NEW.match, NEW.columns))
        EXECUTE FUNCTION record_decision('import', 'format', 'mode', 'empty_cells', 'duplicates', 'match', 'columns');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER change_insert ON customer_group_member;
      DROP TRIGGER change_delete ON customer_group_member;
      DROP TRIGGER change_insert ON company_person;
      DROP TRIGGER change_delete ON company_person;
      DROP TRIGGER change_insert ON customer_password;
      DROP TRIGGER change_update ON customer_password;
      DROP TRIGGER change_insert ON password_link;
      DROP TRIGGER change_update ON password_link;
      DROP TRIGGER change_insert ON job;
      DROP TRIGGER change_update ON job;
      DROP TRIGGER change_insert ON customer_import;
      DROP TRIGGER change_update ON customer_import;
      DROP TRIGGER change_update ON session;
      DROP FUNCTION record_joining, record_decision;
    `);
  }
}
