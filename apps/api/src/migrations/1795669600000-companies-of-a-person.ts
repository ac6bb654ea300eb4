import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of a customer asks for all their companies, which the index of the primary ones does not find. */
export class CompaniesOfAPerson1795669600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_company_person_customer_id ON company_person (customer_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_company_person_customer_id`);
  }
}
