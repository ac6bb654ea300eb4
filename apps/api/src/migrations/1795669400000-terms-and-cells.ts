import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of terms is not emptied as a whole either; and a row that is refused says which cell it was. */
export class TermsAndCells1795669400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER append_only BEFORE TRUNCATE ON company_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
      -- The target of the column that the reason is about; '' where it is about the row.
      ALTER TABLE customer_import_row ADD COLUMN reason_target text NOT NULL DEFAULT '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_import_row DROP COLUMN reason_target;
      DROP TRIGGER append_only ON company_terms;
    `);
  }
}
