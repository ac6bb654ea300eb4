import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who tried to sign in from where: guessing is slowed by it. The account is a hash, and need not exist. */
export class SignInAttempts1795526000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        id        uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_sign_in_attempt PRIMARY KEY,
        account   bytea NOT NULL,
        network   cidr NOT NULL,
        at        timestamptz NOT NULL DEFAULT now(),
        succeeded boolean NOT NULL DEFAULT false
      );
      CREATE INDEX ix_sign_in_attempt_account ON sign_in_attempt (account, at);
      CREATE INDEX ix_sign_in_attempt_network ON sign_in_attempt (network, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_attempt`);
  }
}
