import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attributes of customers that the shop defines, and their values. */
export class Attributes1795662000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attribute (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_attribute PRIMARY KEY,
        version    integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name       text NOT NULL,
        name_en    text NOT NULL DEFAULT '',
        name_pl    text NOT NULL DEFAULT '',
        name_cs    text NOT NULL DEFAULT '',
        name_nb    text NOT NULL DEFAULT '',
        position   integer NOT NULL DEFAULT 0,
        code       text NOT NULL CONSTRAINT uq_attribute_code UNIQUE,
        hint       text NOT NULL DEFAULT '',
        type       text NOT NULL,
        required   boolean NOT NULL DEFAULT false,
        is_unique  boolean NOT NULL DEFAULT false,
        personal   boolean NOT NULL DEFAULT true,
        in_list    boolean NOT NULL DEFAULT false,
        filterable boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_attribute_kind UNIQUE (id, type, is_unique),
        CONSTRAINT ck_attribute_type
          CHECK (type IN ('text', 'number', 'date', 'yes_no', 'choice', 'multi_choice', 'link')),
        CONSTRAINT ck_attribute_is_unique CHECK (NOT is_unique OR type IN ('text', 'number', 'link'))
      );
      CALL record_changes_of('attribute', 'attribute', '');

      CREATE TABLE attribute_option (
        id           uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_attribute_option PRIMARY KEY,
        version      integer NOT NULL DEFAULT 1,
        updated_at   timestamptz NOT NULL DEFAULT now(),
        attribute_id uuid NOT NULL,
        name         text NOT NULL,
        name_en      text NOT NULL DEFAULT '',
        name_pl      text NOT NULL DEFAULT '',
        name_cs      text NOT NULL DEFAULT '',
        name_nb      text NOT NULL DEFAULT '',
        position     integer NOT NULL DEFAULT 0,
        code         text NOT NULL,
        CONSTRAINT fk_attribute_option_attribute_id
          FOREIGN KEY (attribute_id) REFERENCES attribute (id) ON DELETE CASCADE,
        CONSTRAINT uq_attribute_option_code UNIQUE (attribute_id, code),
        CONSTRAINT uq_attribute_option_id UNIQUE (attribute_id, id)
      );
      CALL record_changes_of('attribute_option', 'attribute_option', '');

      -- One row per value, and one per option that is chosen. With the attribute's type and uniqueness in its foreign key,
      -- neither changes under values, and no value outlives its option.
      CREATE TABLE customer_attribute (
        id           uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_customer_attribute PRIMARY KEY,
        version      integer NOT NULL DEFAULT 1,
        updated_at   timestamptz NOT NULL DEFAULT now(),
        customer_id  uuid NOT NULL
          CONSTRAINT fk_customer_attribute_customer_id REFERENCES customer (id) ON DELETE CASCADE,
        attribute_id uuid NOT NULL,
        type         text NOT NULL,
        is_unique    boolean NOT NULL,
        text         text NOT NULL DEFAULT '',
        number       numeric(21,6),
        day          date,
        flag         boolean,
        option_id    uuid,
        CONSTRAINT fk_customer_attribute_attribute_id
          FOREIGN KEY (attribute_id, type, is_unique) REFERENCES attribute (id, type, is_unique),
        CONSTRAINT fk_customer_attribute_option_id
          FOREIGN KEY (attribute_id, option_id) REFERENCES attribute_option (attribute_id, id),
        CONSTRAINT uq_customer_attribute_option_id UNIQUE NULLS NOT DISTINCT (customer_id, attribute_id, option_id),
        CONSTRAINT ck_customer_attribute_text CHECK ((text <> '') = (type IN ('text', 'link'))),
        CONSTRAINT ck_customer_attribute_link CHECK (type <> 'link' OR text ~* '^https?://'),
        CONSTRAINT ck_customer_attribute_number CHECK ((number IS NOT NULL) = (type = 'number')),
        CONSTRAINT ck_customer_attribute_day CHECK ((day IS NOT NULL) = (type = 'date')),
        CONSTRAINT ck_customer_attribute_flag CHECK ((flag IS NOT NULL) = (type = 'yes_no')),
        CONSTRAINT ck_customer_attribute_option_id
          CHECK ((option_id IS NOT NULL) = (type IN ('choice', 'multi_choice')))
      );
      CREATE UNIQUE INDEX uq_customer_attribute_single ON customer_attribute (customer_id, attribute_id)
        WHERE type <> 'multi_choice';
      -- A whole text can be longer than an entry of an index may be.
      CREATE UNIQUE INDEX uq_customer_attribute_value ON customer_attribute (attribute_id, md5(lower(text)), number)
        NULLS NOT DISTINCT WHERE is_unique;
      CREATE INDEX ix_customer_attribute_attribute_id ON customer_attribute (attribute_id, option_id);
      CALL record_changes_of('customer_attribute', 'customer_attribute', 'customer_id');

      -- Values are part of the customer's version, whichever door writes them.
      CREATE FUNCTION touch_attributed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE customer SET updated_at = now() WHERE id = ANY (ARRAY(SELECT r.customer_id FROM changed_rows r));
        RETURN NULL;
      END $$;
      CREATE TRIGGER touch_inserted AFTER INSERT ON customer_attribute REFERENCING NEW TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION touch_attributed();
      CREATE TRIGGER touch_updated AFTER UPDATE ON customer_attribute REFERENCING NEW TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION touch_attributed();
      CREATE TRIGGER touch_deleted AFTER DELETE ON customer_attribute REFERENCING OLD TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION touch_attributed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE customer_attribute;
      DROP FUNCTION touch_attributed;
      DROP TABLE attribute_option;
      DROP TABLE attribute;
    `);
  }
}
