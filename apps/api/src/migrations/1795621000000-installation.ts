import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a database belongs to a sandbox; one in which people work already does not. */
export class Installation1795621000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        only_one boolean NOT NULL DEFAULT true CONSTRAINT pk_installation PRIMARY KEY,
        sandbox  boolean NOT NULL,
        CONSTRAINT ck_installation_only_one CHECK (only_one)
      );
      INSERT INTO installation (sandbox) SELECT false WHERE EXISTS (SELECT 1 FROM operator);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE installation`);
  }
}
