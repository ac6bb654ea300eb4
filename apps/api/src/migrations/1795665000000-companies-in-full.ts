import type { MigrationInterface, QueryRunner } from 'typeorm';

const LANGUAGES = ['en', 'pl', 'cs', 'nb'];

/** What companies are to each other and to their people, and what became of their credit and risk. */
export class CompaniesInFull1795665000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE company_person
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
        ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT uq_company_person_id UNIQUE (id),
        ADD CONSTRAINT ck_company_person_roles CHECK (roles <@ ARRAY['buyer', 'approver', 'accounts_payable']);

      -- Whoever loses the primary company has the oldest of the others for it.
      CREATE FUNCTION choose_primary_company() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE company_person SET is_primary = true WHERE id IN (
          SELECT DISTINCT ON (p.customer_id) p.id
            FROM old_rows o JOIN company_person p ON p.customer_id = o.customer_id
           WHERE o.is_primary
             AND NOT EXISTS (SELECT 1 FROM company_person q WHERE q.customer_id = p.customer_id AND q.is_primary)
           ORDER BY p.customer_id, p.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER choose_primary AFTER DELETE ON company_person REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION choose_primary_company();

      UPDATE company_person SET is_primary = true WHERE id IN (
        SELECT DISTINCT ON (p.customer_id) p.id FROM company_person p
         WHERE NOT EXISTS (SELECT 1 FROM company_person q WHERE q.customer_id = p.customer_id AND q.is_primary)
         ORDER BY p.customer_id, p.id);

      -- One is primary at most by the index, and at least by this.
      CREATE FUNCTION keep_primary_company() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM company_person p WHERE p.customer_id = NEW.customer_id)
           AND NOT EXISTS (SELECT 1 FROM company_person p WHERE p.customer_id = NEW.customer_id AND p.is_primary) THEN
          RAISE EXCEPTION 'no company of this person is the primary one'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_company_person_has_primary';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER keep_primary AFTER INSERT OR UPDATE ON company_person DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NOT NEW.is_primary) EXECUTE FUNCTION keep_primary_company();

      CREATE FUNCTION record_person_of_company() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, customer_id, operation, diff)
        SELECT 'company_person', NEW.company_id, NEW.customer_id, 'updated',
               jsonb_object_agg(k, jsonb_build_array(to_jsonb(OLD)->k, to_jsonb(NEW)->k))
          FROM unnest(ARRAY['roles', 'is_primary']) k WHERE to_jsonb(OLD)->k IS DISTINCT FROM to_jsonb(NEW)->k;
        RETURN NULL;
      END $$;
      CREATE TRIGGER change_update AFTER UPDATE ON company_person FOR EACH ROW
        WHEN ((OLD.roles, OLD.is_primary) IS DISTINCT FROM (NEW.roles, NEW.is_primary))
        EXECUTE FUNCTION record_person_of_company();

      ALTER TABLE company
        ADD COLUMN parent_id uuid,
        ADD CONSTRAINT fk_company_parent_id FOREIGN KEY (parent_id) REFERENCES company (id);
      CREATE INDEX ix_company_parent_id ON company (parent_id) WHERE parent_id IS NOT NULL;

      -- Families change one after the other, so that two companies never become each other's parents.
      CREATE FUNCTION keep_company_family() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        above uuid[];
        below integer;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('company family'));
        WITH RECURSIVE up AS (
          SELECT k.id, k.parent_id FROM company k WHERE k.id = NEW.parent_id
          UNION SELECT k.id, k.parent_id FROM up JOIN company k ON k.id = up.parent_id
        ) SELECT array_agg(id) INTO above FROM up;
        IF NEW.id = NEW.parent_id OR NEW.id = ANY (above) THEN
          RAISE EXCEPTION 'a company is its own ancestor'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_company_family_circle';
        END IF;
        WITH RECURSIVE down AS (
          SELECT NEW.id AS id, 1 AS level
          UNION ALL SELECT k.id, down.level + 1 FROM down JOIN company k ON k.parent_id = down.id
        ) SELECT max(level) INTO below FROM down;
        IF coalesce(cardinality(above), 0) + below > 5 THEN
          RAISE EXCEPTION 'a family of companies is too deep'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_company_family_depth';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_family_of_new BEFORE INSERT ON company
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION keep_company_family();
      CREATE TRIGGER keep_family BEFORE UPDATE OF parent_id ON company
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND NEW.parent_id IS DISTINCT FROM OLD.parent_id)
        EXECUTE FUNCTION keep_company_family();

      -- Each change of credit or risk, through whichever door, with the reason that was given.
      CREATE TABLE company_terms (
        id                                  uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_company_terms PRIMARY KEY,
        at                                  timestamptz NOT NULL DEFAULT now(),
        company_id                          uuid NOT NULL,
        actor_id                            uuid DEFAULT nullif(current_setting('clientele.actor_id', true), '')::uuid,
        reason                              text NOT NULL DEFAULT coalesce(current_setting('clientele.reason', true), ''),
        former_allowed_outstanding_amount   numeric(15,2),
        former_allowed_outstanding_currency text,
        former_max_payment_days             integer,
        former_risk                         text NOT NULL DEFAULT '',
        allowed_outstanding_amount          numeric(15,2),
        allowed_outstanding_currency        text,
        max_payment_days                    integer,
        risk                                text NOT NULL DEFAULT '',
        CONSTRAINT fk_company_terms_company_id FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_company_terms_company_id ON company_terms (company_id, id);

      CREATE FUNCTION record_first_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO company_terms (company_id, allowed_outstanding_amount, allowed_outstanding_currency, max_payment_days, risk)
        SELECT n.id, n.allowed_outstanding_amount, n.allowed_outstanding_currency, n.max_payment_days, n.risk
          FROM new_rows n
         WHERE n.allowed_outstanding_amount IS NOT NULL OR n.max_payment_days IS NOT NULL OR n.risk <> '';
        RETURN NULL;
      END $$;
      CREATE TRIGGER terms_insert AFTER INSERT ON company REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_first_terms();

      CREATE FUNCTION record_terms() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      BEGIN
        INSERT INTO company_terms (company_id, former_allowed_outstanding_amount, former_allowed_outstanding_currency,
               former_max_payment_days, former_risk, allowed_outstanding_amount, allowed_outstanding_currency, max_payment_days, risk)
        SELECT n.id, o.allowed_outstanding_amount, o.allowed_outstanding_currency, o.max_payment_days, o.risk,
               n.allowed_outstanding_amount, n.allowed_outstanding_currency, n.max_payment_days, n.risk
          FROM new_rows n JOIN old_rows o ON o.id = n.id
         WHERE (o.allowed_outstanding_amount, o.allowed_outstanding_currency, o.max_payment_days, o.risk)
               IS DISTINCT FROM (n.allowed_outstanding_amount, n.allowed_outstanding_currency, n.max_payment_days, n.risk);
        RETURN NULL;
      END $$;
      CREATE TRIGGER terms_update AFTER UPDATE ON company REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_terms();

      -- History goes with its company alone; an erase blanks the reason and nothing else.
      CREATE FUNCTION keep_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
        ELSIF NEW.reason = '' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the history of terms is append-only';
      END $$;
      CREATE TRIGGER keep_terms BEFORE UPDATE OR DELETE ON company_terms FOR EACH ROW EXECUTE FUNCTION keep_terms();
    `);
    // As the list of companies is sorted by name, in both directions.
    for (const language of LANGUAGES)
      await runner.query(`
        DROP INDEX ix_company_name_${language};
        CREATE INDEX ix_company_name_${language} ON company ((name = ''), name COLLATE "${language}-x-icu", id);
        CREATE INDEX ix_company_name_${language}_desc ON company ((name <> ''), name COLLATE "${language}-x-icu", id);
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const language of LANGUAGES)
      await runner.query(`
        DROP INDEX ix_company_name_${language}, ix_company_name_${language}_desc;
        CREATE INDEX ix_company_name_${language} ON company (name COLLATE "${language}-x-icu", id);
      `);
    await runner.query(`
      DROP TRIGGER terms_insert ON company;
      DROP TRIGGER terms_update ON company;
      DROP TABLE company_terms;
      DROP FUNCTION record_first_terms, record_terms, keep_terms;
      DROP TRIGGER keep_family ON company;
      DROP TRIGGER keep_family_of_new ON company;
      DROP FUNCTION keep_company_family;
      ALTER TABLE company DROP COLUMN parent_id;
      DROP TRIGGER choose_primary ON company_person;
      DROP TRIGGER keep_primary ON company_person;
      DROP TRIGGER change_update ON company_person;
      DROP FUNCTION choose_primary_company, keep_primary_company, record_person_of_company;
      ALTER TABLE company_person DROP COLUMN id, DROP COLUMN roles;
    `);
  }
}
