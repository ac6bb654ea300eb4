import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Discounts that stand for one customer. Of one category no two are valid on the same day. */
export class StandingDiscounts1795663000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Equality in an exclusion constraint beside a range.
      CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
      CREATE TABLE discount (
        id                 uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_discount PRIMARY KEY,
        version            integer NOT NULL DEFAULT 1,
        created_at         timestamptz NOT NULL DEFAULT now(),
        updated_at         timestamptz NOT NULL DEFAULT now(),
        customer_id        uuid NOT NULL,
        percent            numeric(5,2),
        per_order_amount   numeric(15,2),
        per_order_currency text,
        category_code      text NOT NULL DEFAULT '',
        category_name      text NOT NULL DEFAULT '',
        starts_on          date NOT NULL,
        ends_on            date,
        reason             text NOT NULL DEFAULT '',
        -- An operator or an API key: a foreign key knows one table.
        created_by_id      uuid,
        CONSTRAINT fk_discount_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
        CONSTRAINT ck_discount_value CHECK (num_nonnulls(percent, per_order_amount) = 1),
        CONSTRAINT ck_discount_percent CHECK (percent > 0 AND percent <= 100),
        CONSTRAINT ck_discount_per_order CHECK (per_order_amount > 0),
        CONSTRAINT ck_discount_currency CHECK ((per_order_amount IS NULL) = (per_order_currency IS NULL)),
        CONSTRAINT ck_discount_days CHECK (ends_on >= starts_on),
        CONSTRAINT ex_discount_days EXCLUDE USING gist
          (customer_id WITH =, category_code WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
          -- Whoever writes looks first which other one is in the way, and tells that.
          DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX ix_discount_customer_id ON discount (customer_id, starts_on, id);
      CALL record_changes_of('discount', 'discount', 'customer_id');

      ALTER TABLE setting
        ADD COLUMN discount_limit numeric(5,2) NOT NULL DEFAULT 10,
        ADD CONSTRAINT ck_setting_discount_limit CHECK (discount_limit BETWEEN 0 AND 100);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE setting DROP COLUMN discount_limit;
      DROP TABLE discount;
      DROP EXTENSION btree_gist;
    `);
  }
}
