import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups, customers with their counters, companies, and the staging of imports. */
export class Customers1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_group (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_customer_group PRIMARY KEY,
        version    integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        name       text NOT NULL,
        code       text NOT NULL,
        is_default boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_customer_group_code UNIQUE (code)
      );
      CREATE UNIQUE INDEX uq_customer_group_name ON customer_group (fold(name));
      CREATE UNIQUE INDEX uq_customer_group_is_default ON customer_group (is_default) WHERE is_default;
      CALL record_changes_of('customer_group', 'group', '');
      INSERT INTO customer_group (name, code, is_default) VALUES ('Customer', 'customer', true), ('B2B', 'b2b', false);

      CREATE SEQUENCE customer_number_seq AS integer START 100001;

      CREATE TABLE customer (
        id              uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_customer PRIMARY KEY,
        version         integer NOT NULL DEFAULT 1,
        created_at      timestamptz NOT NULL DEFAULT now(),
        updated_at      timestamptz NOT NULL DEFAULT now(),
        deleted_at      timestamptz,
        customer_number integer NOT NULL DEFAULT nextval('customer_number_seq'),
        social_title    text NOT NULL DEFAULT '',
        first_name      text NOT NULL DEFAULT '',
        last_name       text NOT NULL DEFAULT '',
        email           text NOT NULL DEFAULT '',
        email_canonical text,
        phone           text NOT NULL DEFAULT '',
        phone_e164      text NOT NULL DEFAULT '',
        language        text NOT NULL DEFAULT 'en',
        birthday_on     date,
        type            text NOT NULL DEFAULT 'customer',
        activated       boolean NOT NULL DEFAULT false,
        enabled         boolean NOT NULL DEFAULT true,
        newsletter      boolean NOT NULL DEFAULT false,
        partner_offers  boolean NOT NULL DEFAULT false,
        registered_at   timestamptz,
        origin          text NOT NULL DEFAULT 'admin',
        main_group_id   uuid NOT NULL,
        tags            text[] NOT NULL DEFAULT '{}',
        external_ids    jsonb NOT NULL DEFAULT '{}',
        search_text     text NOT NULL DEFAULT '',
        CONSTRAINT uq_customer_email UNIQUE (email_canonical),
        CONSTRAINT uq_customer_customer_number UNIQUE (customer_number),
        CONSTRAINT ck_customer_type CHECK (type IN ('contact', 'customer')),
        CONSTRAINT fk_customer_main_group_id FOREIGN KEY (main_group_id) REFERENCES customer_group (id)
      );
      ALTER SEQUENCE customer_number_seq OWNED BY customer.customer_number;
      CALL record_changes_of('customer', 'customer', 'id');

      -- A trigger and no generated column: TypeORM keeps those in a table of its own, by the database's name.
      CREATE FUNCTION find_customer_by() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.search_text := search_document(concat_ws(' ', NEW.first_name, NEW.last_name, NEW.email, NEW.phone,
                                                     NEW.phone_e164, NEW.customer_number));
        RETURN NEW;
      END $$;
      CREATE TRIGGER find_by BEFORE INSERT OR UPDATE OF first_name, last_name, email, phone, phone_e164, customer_number
        ON customer FOR EACH ROW EXECUTE FUNCTION find_customer_by();

      CREATE INDEX ix_customer_search_text ON customer USING gin (search_text gin_trgm_ops);
      CREATE INDEX ix_customer_main_group_id ON customer (main_group_id);
      CREATE INDEX ix_customer_created_at ON customer (created_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_registered_at ON customer (registered_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_registered_at_desc ON customer (registered_at DESC NULLS LAST, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_first_name ON customer ((first_name = ''), first_name COLLATE "und-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_first_name_desc ON customer ((first_name = ''), first_name COLLATE "und-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_email ON customer ((email = ''), email COLLATE "und-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_email_desc ON customer ((email = ''), email COLLATE "und-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_social_title ON customer ((social_title = ''), social_title, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_social_title_desc ON customer ((social_title = ''), social_title DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_enabled ON customer (enabled, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_newsletter ON customer (newsletter, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_partner_offers ON customer (partner_offers, id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_en ON customer ((last_name = ''), last_name COLLATE "en-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_en_desc ON customer ((last_name = ''), last_name COLLATE "en-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_pl ON customer ((last_name = ''), last_name COLLATE "pl-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_pl_desc ON customer ((last_name = ''), last_name COLLATE "pl-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_cs ON customer ((last_name = ''), last_name COLLATE "cs-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_cs_desc ON customer ((last_name = ''), last_name COLLATE "cs-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_nb ON customer ((last_name = ''), last_name COLLATE "nb-x-icu", id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_last_name_nb_desc ON customer ((last_name = ''), last_name COLLATE "nb-x-icu" DESC, id DESC) WHERE deleted_at IS NULL;

      CREATE TABLE customer_group_member (
        customer_id uuid NOT NULL,
        group_id    uuid NOT NULL,
        CONSTRAINT pk_customer_group_member PRIMARY KEY (customer_id, group_id),
        CONSTRAINT fk_customer_group_member_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
        CONSTRAINT fk_customer_group_member_group_id FOREIGN KEY (group_id) REFERENCES customer_group (id)
      );
      CREATE INDEX ix_customer_group_member_group_id ON customer_group_member (group_id);

      CREATE TABLE customer_external_id (
        system      text NOT NULL,
        external_id text NOT NULL,
        customer_id uuid NOT NULL,
        CONSTRAINT pk_customer_external_id PRIMARY KEY (system, external_id),
        CONSTRAINT uq_customer_external_id_customer UNIQUE (customer_id, system),
        CONSTRAINT fk_customer_external_id_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
      );

      CREATE TABLE customer_stats (
        customer_id     uuid NOT NULL CONSTRAINT pk_customer_stats PRIMARY KEY,
        first_visit_at  timestamptz,
        last_visit_at   timestamptz,
        order_count     integer NOT NULL DEFAULT 0,
        orders_value    numeric(15,2) NOT NULL DEFAULT 0,
        sales           numeric(15,2) NOT NULL DEFAULT 0,
        CONSTRAINT fk_customer_stats_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_customer_stats_sales ON customer_stats (sales, customer_id);
      CREATE INDEX ix_customer_stats_last_visit_at ON customer_stats (last_visit_at, customer_id);
      CREATE INDEX ix_customer_stats_last_visit_at_desc ON customer_stats (last_visit_at DESC NULLS LAST, customer_id DESC);

      CREATE TABLE customer_password (
        customer_id   uuid NOT NULL CONSTRAINT pk_customer_password PRIMARY KEY,
        password_hash text NOT NULL,
        set_at        timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_customer_password_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
      );

      -- What belongs to every customer follows the record by itself, whichever door wrote it:
      -- the counters, the membership in the main group, and the keys by which other systems find it.
      CREATE FUNCTION follow_new_customers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO customer_stats (customer_id) SELECT id FROM new_rows;
        INSERT INTO customer_group_member (customer_id, group_id) SELECT id, main_group_id FROM new_rows
          ON CONFLICT DO NOTHING;
        INSERT INTO customer_external_id (system, external_id, customer_id)
          SELECT e.key, e.value, n.id FROM new_rows n CROSS JOIN LATERAL jsonb_each_text(n.external_ids) e;
        RETURN NULL;
      END $$;
      CREATE TRIGGER follow_insert AFTER INSERT ON customer REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION follow_new_customers();

      CREATE FUNCTION follow_changed_customers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO customer_group_member (customer_id, group_id)
          SELECT n.id, n.main_group_id FROM new_rows n JOIN old_rows o USING (id)
           WHERE o.main_group_id <> n.main_group_id
          ON CONFLICT DO NOTHING;
        DELETE FROM customer_external_id e USING new_rows n, old_rows o
          WHERE n.id = o.id AND n.external_ids <> o.external_ids AND e.customer_id = n.id;
        INSERT INTO customer_external_id (system, external_id, customer_id)
          SELECT e.key, e.value, n.id FROM new_rows n JOIN old_rows o USING (id)
           CROSS JOIN LATERAL jsonb_each_text(n.external_ids) e
           WHERE n.external_ids <> o.external_ids;
        RETURN NULL;
      END $$;
      CREATE TRIGGER follow_update AFTER UPDATE ON customer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION follow_changed_customers();

      -- The main group is always one of the memberships (S4-20); checked when the transaction ends.
      ALTER TABLE customer ADD CONSTRAINT fk_customer_main_group_membership
        FOREIGN KEY (id, main_group_id) REFERENCES customer_group_member (customer_id, group_id)
        DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE company (
        id                           uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_company PRIMARY KEY,
        version                      integer NOT NULL DEFAULT 1,
        created_at                   timestamptz NOT NULL DEFAULT now(),
        updated_at                   timestamptz NOT NULL DEFAULT now(),
        name                         text NOT NULL,
        country                      text NOT NULL DEFAULT '',
        organisation_number          text NOT NULL DEFAULT '',
        tax_id                       text NOT NULL DEFAULT '',
        ape                          text NOT NULL DEFAULT '',
        website                      text NOT NULL DEFAULT '',
        allowed_outstanding_amount   numeric(15,2),
        allowed_outstanding_currency text,
        max_payment_days             integer,
        risk                         text NOT NULL DEFAULT '',
        account_manager_id           uuid,
        search_text                  text NOT NULL DEFAULT '',
        CONSTRAINT fk_company_account_manager_id FOREIGN KEY (account_manager_id) REFERENCES operator (id),
        CONSTRAINT ck_company_risk CHECK (risk IN ('', 'low', 'medium', 'high')),
        CONSTRAINT ck_company_max_payment_days CHECK (max_payment_days BETWEEN 0 AND 365),
        CONSTRAINT ck_company_allowed_outstanding CHECK (
          allowed_outstanding_amount >= 0 AND (allowed_outstanding_amount IS NULL) = (allowed_outstanding_currency IS NULL))
      );
      CALL record_changes_of('company', 'company', '');
      CREATE FUNCTION find_company_by() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.search_text := search_document(concat_ws(' ', NEW.name, NEW.organisation_number, NEW.tax_id));
        RETURN NEW;
      END $$;
      CREATE TRIGGER find_by BEFORE INSERT OR UPDATE OF name, organisation_number, tax_id
        ON company FOR EACH ROW EXECUTE FUNCTION find_company_by();
      CREATE INDEX ix_company_search_text ON company USING gin (search_text gin_trgm_ops);
      CREATE INDEX ix_company_account_manager_id ON company (account_manager_id);
      CREATE INDEX ix_company_name_en ON company (name COLLATE "en-x-icu", id);
      CREATE INDEX ix_company_name_pl ON company (name COLLATE "pl-x-icu", id);
      CREATE INDEX ix_company_name_cs ON company (name COLLATE "cs-x-icu", id);
      CREATE INDEX ix_company_name_nb ON company (name COLLATE "nb-x-icu", id);

      CREATE TABLE company_person (
        company_id  uuid NOT NULL,
        customer_id uuid NOT NULL,
        -- The company that the customer's list row and form show; a person may act for several.
        is_primary  boolean NOT NULL DEFAULT true,
        CONSTRAINT pk_company_person PRIMARY KEY (company_id, customer_id),
        CONSTRAINT fk_company_person_company_id FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT fk_company_person_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX uq_company_person_is_primary ON company_person (customer_id) WHERE is_primary;

      CREATE TABLE customer_import (
        id          uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_customer_import PRIMARY KEY,
        created_at  timestamptz NOT NULL DEFAULT now(),
        file_id     uuid,
        file_name   text NOT NULL,
        status      text NOT NULL DEFAULT 'checking',
        format      text,
        encoding    text NOT NULL DEFAULT '',
        delimiter   text NOT NULL DEFAULT '',
        rows        bigint NOT NULL DEFAULT 0,
        counts      jsonb,
        -- What was left out on purpose, by reason, with the number of rows.
        remarks     jsonb NOT NULL DEFAULT '{}',
        passwords   bigint NOT NULL DEFAULT 0,
        -- The last row of the file that was staged, and the last that was merged: where a killed job goes on.
        staged_to   bigint NOT NULL DEFAULT 0,
        staged      boolean NOT NULL DEFAULT false,
        merged_to   bigint NOT NULL DEFAULT 0,
        job_id      uuid,
        owner_id    uuid NOT NULL,
        CONSTRAINT fk_customer_import_file_id FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE SET NULL,
        CONSTRAINT fk_customer_import_job_id FOREIGN KEY (job_id) REFERENCES job (id)
      );
      CREATE TABLE customer_import_row (
        import_id   uuid NOT NULL,
        row         bigint NOT NULL,
        -- What the row says, in the words of the contract; NULL once the row was merged.
        customer    jsonb,
        email_canonical text,
        outcome     text,
        -- Each as { column, value, code, params }; told in the reader's language.
        faults      jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT pk_customer_import_row PRIMARY KEY (import_id, row),
        CONSTRAINT fk_customer_import_row_import_id FOREIGN KEY (import_id) REFERENCES customer_import (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_customer_import_row_email ON customer_import_row (import_id, email_canonical);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer DROP CONSTRAINT fk_customer_main_group_membership;
      DROP TABLE customer_import_row, customer_import, company_person, company, customer_password, customer_stats,
        customer_external_id, customer_group_member, customer, customer_group;
      DROP FUNCTION follow_new_customers, follow_changed_customers, find_customer_by, find_company_by;
    `);
  }
}
