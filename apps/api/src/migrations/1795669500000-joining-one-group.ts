import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trigger that tells of memberships is also called by the one that follows changed customers, which forbids nested
 * loops. A connection that changed somebody before it added anybody kept a plan that read all customers for each new one:
 * a third of a second among a million. A condition without a join has no such plan.
 */
export class JoiningOneGroup1795669500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION record_joining() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, customer_id, operation)
        SELECT 'membership', n.group_id, n.customer_id, 'created' FROM new_rows n
         WHERE n.group_id IS DISTINCT FROM (SELECT c.main_group_id FROM customer c WHERE c.id = n.customer_id);
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION record_joining() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, customer_id, operation)
        SELECT 'membership', n.group_id, n.customer_id, 'created' FROM new_rows n
         WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = n.customer_id AND c.main_group_id = n.group_id);
        RETURN NULL;
      END $$;
    `);
  }
}
