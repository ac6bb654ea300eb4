import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to a customer is read the latest first, in the order in which it was decided: (transaction, id). */
export class Timelines1795640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_change_customer;
      CREATE INDEX ix_change_customer ON change (customer_id, transaction, id) WHERE customer_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_change_customer;
      CREATE INDEX ix_change_customer ON change (customer_id, id) WHERE customer_id IS NOT NULL;
    `);
  }
}
