import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes that die are counted apart from faults of a job. Jobs go some time after their end; an import stays without
 * the job that ran it.
 */
export class OldJobs1795524000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE job ADD COLUMN deaths integer NOT NULL DEFAULT 0;
      ALTER TABLE customer_import DROP CONSTRAINT fk_customer_import_job_id,
        ADD CONSTRAINT fk_customer_import_job_id FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE SET NULL;
      CREATE INDEX ix_customer_import_job_id ON customer_import (job_id);
      CREATE INDEX ix_job_finished_at ON job (finished_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE job DROP COLUMN deaths;
      DROP INDEX ix_job_finished_at, ix_customer_import_job_id;
      ALTER TABLE customer_import DROP CONSTRAINT fk_customer_import_job_id,
        ADD CONSTRAINT fk_customer_import_job_id FOREIGN KEY (job_id) REFERENCES job (id);
    `);
  }
}
