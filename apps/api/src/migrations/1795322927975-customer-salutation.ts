import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomerSalutation1795322927975 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "customer" ADD "salutation" text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "customer" DROP COLUMN "salutation"`);
  }
}
