import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What requests with an Idempotency-Key were answered; sealed, and kept for 24 hours. */
export class IdempotencyKeys1795550000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        id           bytea NOT NULL CONSTRAINT pk_idempotency_key PRIMARY KEY,
        request_hash bytea NOT NULL,
        answer       bytea NOT NULL,
        at           timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ix_idempotency_key_at ON idempotency_key (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_key`);
  }
}
