import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A connection keeps the plan of its first update, which is mostly one of a single row: old and new rows were then
 * compared each with each, and a thousand rows took twenty seconds. Without that way of joining they take half of one.
 */
export class ChangesOfManyRows1795521500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER FUNCTION record_change() SET enable_nestloop TO off;
      ALTER FUNCTION follow_changed_customers() SET enable_nestloop TO off;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER FUNCTION record_change() RESET enable_nestloop;
      ALTER FUNCTION follow_changed_customers() RESET enable_nestloop;
    `);
  }
}
