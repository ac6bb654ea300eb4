import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers whom an operator marked with a star. */
export class Favourites1795666100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE favourite (
        operator_id uuid NOT NULL CONSTRAINT fk_favourite_operator_id REFERENCES operator (id) ON DELETE CASCADE,
        customer_id uuid NOT NULL CONSTRAINT fk_favourite_customer_id REFERENCES customer (id) ON DELETE CASCADE,
        created_at  timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_favourite PRIMARY KEY (operator_id, customer_id)
      );
      CREATE INDEX ix_favourite_customer_id ON favourite (customer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE favourite`);
  }
}
