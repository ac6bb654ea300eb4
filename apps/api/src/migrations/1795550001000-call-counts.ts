import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often who called within a minute, exchanged between instances. A crash may empty it. */
export class CallCounts1795550001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE call_count (
        caller   text NOT NULL,
        minute   bigint NOT NULL,
        instance uuid NOT NULL,
        calls    integer NOT NULL,
        CONSTRAINT pk_call_count PRIMARY KEY (caller, minute, instance)
      );
      CREATE INDEX ix_call_count_minute ON call_count (minute);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE call_count`);
  }
}
