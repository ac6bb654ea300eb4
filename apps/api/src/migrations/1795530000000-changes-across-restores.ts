import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The transaction of a change is counted by the cluster in which it is made. A restore elsewhere sets the offset, so
 * that new changes come behind those that are there; until then it is nothing.
 */
export class ChangesAcrossRestores1795530000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A constant, and no row of a table: it is worked out once per statement and not once per change.
      CREATE FUNCTION change_offset() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 0::bigint';

      CREATE FUNCTION change_transaction() RETURNS xid8 LANGUAGE sql STABLE
        AS $$ SELECT (pg_current_xact_id()::text::bigint + change_offset())::text::xid8 $$;

      -- Changes of transactions before this one are all there to be seen; a reader in the order of (transaction, id)
      -- that stops here never skips one that commits late.
      CREATE FUNCTION change_horizon() RETURNS xid8 LANGUAGE sql STABLE
        AS $$ SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_offset())::text::xid8 $$;

      ALTER TABLE change ALTER COLUMN transaction SET DEFAULT change_transaction();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE change ALTER COLUMN transaction SET DEFAULT pg_current_xact_id();
      DROP FUNCTION change_horizon;
      DROP FUNCTION change_transaction;
      DROP FUNCTION change_offset;
    `);
  }
}
