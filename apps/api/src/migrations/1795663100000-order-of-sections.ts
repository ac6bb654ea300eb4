import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which order an operator wants the sections of a customer; empty is the order of the product. */
export class OrderOfSections1795663100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE operator ADD COLUMN section_order text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE operator DROP COLUMN section_order`);
  }
}
