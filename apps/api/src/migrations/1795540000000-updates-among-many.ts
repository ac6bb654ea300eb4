import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Without nested loops the trigger that follows changed customers read the keys of all of them for each update of one:
 * a tenth of a second among a million. Now it looks for keys only where they changed, and by their index.
 */
export class UpdatesAmongMany1795540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION follow_changed_customers() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      DECLARE
        changed uuid[];
      BEGIN
        INSERT INTO customer_group_member (customer_id, group_id)
          SELECT n.id, n.main_group_id FROM new_rows n JOIN old_rows o USING (id)
           WHERE o.main_group_id <> n.main_group_id
          ON CONFLICT DO NOTHING;
        changed := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.external_ids <> o.external_ids);
        IF cardinality(changed) = 0 THEN RETURN NULL; END IF;
        DELETE FROM customer_external_id WHERE customer_id = ANY (changed);
        INSERT INTO customer_external_id (system, external_id, customer_id)
          SELECT e.key, e.value, n.id FROM new_rows n CROSS JOIN LATERAL jsonb_each_text(n.external_ids) e
           WHERE n.id = ANY (changed);
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION follow_changed_customers() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      BEGIN
        INSERT INTO customer_group_member (customer_id, group_id)
          SELECT n.id, n.main_group_id FROM new_rows n JOIN old_rows o USING (id)
           WHERE o.main_group_id <> n.main_group_id
          ON CONFLICT DO NOTHING;
        DELETE FROM customer_external_id e USING new_rows n, old_rows o
          WHERE n.id = o.id AND n.external_ids <> o.external_ids AND e.customer_id = n.id;
        INSERT INTO customer_external_id (system, external_id, customer_id)
          SELECT e.key, e.value, n.id FROM new_rows n JOIN old_rows o USING (id)
           CROSS JOIN LATERAL jsonb_each_text(n.external_ids) e
           WHERE n.external_ids <> o.external_ids;
        RETURN NULL;
      END $$;
    `);
  }
}
