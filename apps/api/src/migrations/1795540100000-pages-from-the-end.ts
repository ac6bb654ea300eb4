import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each text that lists are sorted by: its name, and its collation. */
const ORDERS: readonly (readonly [index: string, column: string, collation: string])[] = [
  ['first_name', 'first_name', ' COLLATE "und-x-icu"'],
  ['email', 'email', ' COLLATE "und-x-icu"'],
  ['social_title', 'social_title', ''],
  ['last_name_en', 'last_name', ' COLLATE "en-x-icu"'],
  ['last_name_pl', 'last_name', ' COLLATE "pl-x-icu"'],
  ['last_name_cs', 'last_name', ' COLLATE "cs-x-icu"'],
  ['last_name_nb', 'last_name', ' COLLATE "nb-x-icu"'],
];

/**
 * Blanks come last in both directions. Where one key rose while the others fell, the place of a page was no place in the
 * index: a page at the end of a million read all that stood before it. Now all keys of an order go the same way.
 */
export class PagesFromTheEnd1795540100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [index, column, collation] of ORDERS)
      await runner.query(`
        DROP INDEX ix_customer_${index}_desc;
        CREATE INDEX ix_customer_${index}_desc ON customer ((${column} <> ''), ${column}${collation}, id) WHERE deleted_at IS NULL;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [index, column, collation] of ORDERS)
      await runner.query(`
        DROP INDEX ix_customer_${index}_desc;
        CREATE INDEX ix_customer_${index}_desc ON customer ((${column} = ''), ${column}${collation} DESC, id DESC) WHERE deleted_at IS NULL;
      `);
  }
}
