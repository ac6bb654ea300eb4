import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies are found by what registers say of their numbers. */
export class RegisterStatuses1795669300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_register_state_status ON register_state (status, company_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_register_state_status`);
  }
}
