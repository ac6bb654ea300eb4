import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file is for whoever still sees what they saw when it was made; older ones expire within a day and are made again. */
export class SightOfFiles1795570000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE stored_file ADD COLUMN sight text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE stored_file DROP COLUMN sight`);
  }
}
