import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Saving layouts of exports became a permission of its own: keys that could do it still can. Whom account managers have
 * added without a company were theirs by their changes; now they act for a company of theirs.
 */
export class ClearerRights1795590000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE api_key SET permissions = permissions || '{export_layouts:write}' WHERE permissions @> '{customers:export}';

      WITH alone AS MATERIALIZED (
        SELECT uuidv7() AS id, c.id AS customer_id, o.id AS manager_id, s.country,
               left(coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email), 255) AS name
          FROM operator o
          JOIN change h ON h.actor_id = o.id AND h.entity = 'customer' AND h.operation = 'created'
          JOIN customer c ON c.id = h.customer_id
         CROSS JOIN setting s
         WHERE o.role = 'account_manager'
           AND NOT EXISTS (SELECT 1 FROM company_person p WHERE p.customer_id = c.id)
      ), made AS (
        INSERT INTO company (id, name, country, account_manager_id)
        SELECT id, name, country, manager_id FROM alone
      )
      INSERT INTO company_person (company_id, customer_id) SELECT id, customer_id FROM alone;
    `);
  }

  /** The companies stay: they are as good as any. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE api_key SET permissions = array_remove(permissions, 'export_layouts:write')`);
  }
}
