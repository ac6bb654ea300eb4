import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses of customers: of each kind at most one default, and always one where there is an address of the kind. */
export class Addresses1795521000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE address (
        id               uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_address PRIMARY KEY,
        version          integer NOT NULL DEFAULT 1,
        created_at       timestamptz NOT NULL DEFAULT now(),
        updated_at       timestamptz NOT NULL DEFAULT now(),
        customer_id      uuid NOT NULL,
        label            text NOT NULL DEFAULT '',
        first_name       text NOT NULL DEFAULT '',
        last_name        text NOT NULL DEFAULT '',
        company          text NOT NULL DEFAULT '',
        street           text NOT NULL DEFAULT '',
        street2          text NOT NULL DEFAULT '',
        postal_code      text NOT NULL DEFAULT '',
        city             text NOT NULL DEFAULT '',
        region           text NOT NULL DEFAULT '',
        country          text NOT NULL DEFAULT '',
        phone            text NOT NULL DEFAULT '',
        phone_e164       text NOT NULL DEFAULT '',
        tax_id           text NOT NULL DEFAULT '',
        national_id      text NOT NULL DEFAULT '',
        note             text NOT NULL DEFAULT '',
        delivery         boolean NOT NULL DEFAULT true,
        invoice          boolean NOT NULL DEFAULT true,
        default_delivery boolean NOT NULL DEFAULT false,
        default_invoice  boolean NOT NULL DEFAULT false,
        external_ids     jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT fk_address_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
        CONSTRAINT ck_address_kind CHECK (delivery OR invoice),
        CONSTRAINT ck_address_default_delivery CHECK (delivery OR NOT default_delivery),
        CONSTRAINT ck_address_default_invoice CHECK (invoice OR NOT default_invoice)
      );
      CREATE INDEX ix_address_customer_id ON address (customer_id, id);
      CREATE UNIQUE INDEX uq_address_default_delivery ON address (customer_id) WHERE default_delivery;
      CREATE UNIQUE INDEX uq_address_default_invoice ON address (customer_id) WHERE default_invoice;
      CALL record_changes_of('address', 'address', 'customer_id');

      -- The first address of a kind becomes its default, and the oldest one left takes over from a default that went.
      CREATE FUNCTION settle_default_addresses(customers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        unsettled uuid[];
      BEGIN
        -- Two that add the first address at once take turns.
        PERFORM FROM customer WHERE id = ANY (customers) ORDER BY id FOR NO KEY UPDATE;
        LOOP
          SELECT array_agg(customer_id) INTO unsettled
            FROM (SELECT customer_id FROM address WHERE customer_id = ANY (customers) GROUP BY customer_id
                  HAVING bool_or(delivery) <> bool_or(default_delivery) OR bool_or(invoice) <> bool_or(default_invoice)) u;
          EXIT WHEN unsettled IS NULL;
          UPDATE address a
             SET default_delivery = a.default_delivery OR a.delivery AND a.id IS NOT DISTINCT FROM w.delivery,
                 default_invoice = a.default_invoice OR a.invoice AND a.id IS NOT DISTINCT FROM w.invoice
            FROM (SELECT customer_id,
                         CASE WHEN NOT bool_or(default_delivery) THEN (array_agg(id ORDER BY id) FILTER (WHERE delivery))[1] END AS delivery,
                         CASE WHEN NOT bool_or(default_invoice) THEN (array_agg(id ORDER BY id) FILTER (WHERE invoice))[1] END AS invoice
                    FROM address WHERE customer_id = ANY (unsettled) GROUP BY customer_id) w
           WHERE a.customer_id = w.customer_id AND (a.id = w.delivery OR a.id = w.invoice);
          -- Once more: whoever was to take over may have been deleted or changed while this waited for it.
        END LOOP;
      END $$;
      CREATE FUNCTION settle_new_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_default_addresses(ARRAY(SELECT DISTINCT customer_id FROM new_rows));
        RETURN NULL;
      END $$;
      CREATE TRIGGER settle_insert AFTER INSERT ON address REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION settle_new_addresses();
      CREATE FUNCTION settle_left_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_default_addresses(ARRAY(SELECT DISTINCT customer_id FROM old_rows WHERE default_delivery OR default_invoice));
        RETURN NULL;
      END $$;
      CREATE TRIGGER settle_delete AFTER DELETE ON address REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION settle_left_addresses();
      -- Deferred, and so by the row: whoever makes another address the default takes it from the old one first.
      CREATE FUNCTION settle_changed_address() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_default_addresses(ARRAY[OLD.customer_id, NEW.customer_id]);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER settle_changed_address AFTER UPDATE ON address DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD.default_delivery AND NOT NEW.default_delivery OR OLD.default_invoice AND NOT NEW.default_invoice
              OR NEW.delivery AND NOT OLD.delivery OR NEW.invoice AND NOT OLD.invoice
              OR NEW.customer_id <> OLD.customer_id)
        EXECUTE FUNCTION settle_changed_address();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE address;
      DROP FUNCTION settle_new_addresses, settle_left_addresses, settle_changed_address;
      DROP FUNCTION settle_default_addresses;
    `);
  }
}
