import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The look-up of an Idempotency-Key in one statement that cannot miss: what is kept is read after the lock was tried, and
 * not as it stood when the statement began. Whoever got the lock because the one before has just ended sees the answer.
 */
export class KeyLookUp1795610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION look_up_key(key bytea, lock bigint, kept interval, OUT free boolean, OUT hash bytea, OUT answer bytea)
      LANGUAGE plpgsql AS $$
      BEGIN
        free := pg_try_advisory_xact_lock(lock);
        SELECT k.request_hash, k.answer INTO hash, answer
          FROM idempotency_key k WHERE k.id = key AND k.at > now() - kept;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION look_up_key`);
  }
}
