import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registers say of the numbers of companies: what they answered, for good, and how it stands now. */
export class Registers1795664000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE setting
        ADD COLUMN vat_id text NOT NULL DEFAULT '',
        ADD COLUMN register_days integer NOT NULL DEFAULT 90,
        ADD CONSTRAINT ck_setting_register_days CHECK (register_days BETWEEN 1 AND 365);

      CREATE TABLE register_check (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_register_check PRIMARY KEY,
        at         timestamptz NOT NULL DEFAULT now(),
        company_id uuid NOT NULL,
        kind       text NOT NULL,
        country    text NOT NULL,
        number     text NOT NULL,
        register   text NOT NULL,
        outcome    text NOT NULL,
        failure    text NOT NULL DEFAULT '',
        evidence   text NOT NULL DEFAULT '',
        finding    text NOT NULL DEFAULT '',
        name       text NOT NULL DEFAULT '',
        address    text NOT NULL DEFAULT '',
        CONSTRAINT fk_register_check_company_id FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT ck_register_check_outcome CHECK (outcome IN ('valid', 'invalid', 'no_answer')),
        CONSTRAINT ck_register_check_failure CHECK ((outcome = 'no_answer') = (failure <> '')),
        CONSTRAINT uq_register_check_outcome UNIQUE (id, company_id, kind, outcome)
      );
      CREATE INDEX ix_register_check_company_id ON register_check (company_id, id);

      -- An erase empties what tells of a person; nothing else is ever rewritten.
      CREATE FUNCTION keep_register_checks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number, NEW.name, NEW.address) IS DISTINCT FROM ('', '', '')
           OR to_jsonb(NEW) - '{number,name,address}'::text[] <> to_jsonb(OLD) - '{number,name,address}'::text[] THEN
          RAISE EXCEPTION 'what a register answered is append-only';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE ON register_check FOR EACH ROW EXECUTE FUNCTION keep_register_checks();

      CREATE TABLE register_state (
        id         uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_register_state PRIMARY KEY,
        company_id uuid NOT NULL,
        kind       text NOT NULL,
        country    text NOT NULL,
        number     text NOT NULL,
        status     text NOT NULL DEFAULT 'unverified',
        -- The answer that the status rests on: of this company and kind, and it says this very status.
        check_id   uuid,
        answered_by text NOT NULL DEFAULT '',
        tried_at   timestamptz,
        failure    text NOT NULL DEFAULT '',
        failures   integer NOT NULL DEFAULT 0,
        due_at     timestamptz NOT NULL,
        CONSTRAINT fk_register_state_company_id FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT uq_register_state_company_id UNIQUE (company_id, kind),
        CONSTRAINT ck_register_state_kind CHECK (kind IN ('tax_id', 'organisation_number')),
        CONSTRAINT ck_register_state_status CHECK (status IN ('unverified', 'valid', 'invalid')),
        CONSTRAINT ck_register_state_check_id CHECK ((status = 'unverified') = (check_id IS NULL)),
        CONSTRAINT ck_register_state_answered_by CHECK ((status = 'unverified') = (answered_by = '')),
        CONSTRAINT fk_register_state_check_id FOREIGN KEY (check_id, company_id, kind, status)
          REFERENCES register_check (id, company_id, kind, outcome)
      );
      CREATE INDEX ix_register_state_due_at ON register_state (kind, country, due_at);
      CREATE INDEX ix_register_state_check_id ON register_state (check_id) WHERE check_id IS NOT NULL;
      -- That a number is there says the company's own change; when it is tried again is the progress of work.
      CREATE TRIGGER change_tax_id AFTER UPDATE ON register_state FOR EACH ROW
        WHEN (NEW.kind = 'tax_id' AND OLD.status <> NEW.status)
        EXECUTE FUNCTION record_decision('tax_id_state', 'status', 'answered_by');
      CREATE TRIGGER change_organisation_number AFTER UPDATE ON register_state FOR EACH ROW
        WHEN (NEW.kind = 'organisation_number' AND OLD.status <> NEW.status)
        EXECUTE FUNCTION record_decision('organisation_number_state', 'status', 'answered_by');

      -- The numbers of a company that some register knows, by how they look.
      CREATE FUNCTION registered_numbers(country text, organisation_number text, tax_id text)
        RETURNS TABLE (kind text, number text) IMMUTABLE LANGUAGE sql AS $$
        SELECT 'organisation_number', organisation_number
         WHERE country = 'CZ' AND organisation_number ~ '^[0-9]{8}$' OR country = 'NO' AND organisation_number ~ '^[0-9]{9}$'
        UNION ALL
        SELECT 'tax_id', tax_id
         WHERE tax_id ~ CASE country WHEN 'PL' THEN '^(PL)?[0-9]{10}$' WHEN 'NO' THEN '^(NO)?[0-9]{9}(MVA)?$'
                                     WHEN 'GR' THEN '^EL[0-9]{9}$' WHEN 'GB' THEN '^XI[0-9A-Z]{5,12}$'
                                     ELSE '^' || country || '[0-9A-Z+*]{2,12}$' END
           AND country IN ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IT',
                           'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK')
      $$;

      -- What is due stands there with the number itself: it is checked if and only if the change was committed.
      CREATE FUNCTION follow_new_companies() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO register_state (company_id, kind, country, number, due_at)
        SELECT n.id, r.kind, n.country, r.number, now()
          FROM new_rows n CROSS JOIN LATERAL registered_numbers(n.country, n.organisation_number, n.tax_id) r;
        RETURN NULL;
      END $$;
      CREATE TRIGGER follow_numbers_insert AFTER INSERT ON company REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION follow_new_companies();

      -- Another number was confirmed by nobody.
      CREATE FUNCTION follow_changed_companies() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      DECLARE
        changed uuid[];
      BEGIN
        changed := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id)
                          WHERE (n.country, n.organisation_number, n.tax_id)
                                IS DISTINCT FROM (o.country, o.organisation_number, o.tax_id));
        IF cardinality(changed) = 0 THEN RETURN NULL; END IF;
        DELETE FROM register_state s
         WHERE s.company_id = ANY (changed)
           AND s.kind NOT IN (SELECT r.kind FROM company k, registered_numbers(k.country, k.organisation_number, k.tax_id) r
                               WHERE k.id = s.company_id);
        INSERT INTO register_state AS s (company_id, kind, country, number, due_at)
        SELECT k.id, r.kind, k.country, r.number, now()
          FROM company k CROSS JOIN LATERAL registered_numbers(k.country, k.organisation_number, k.tax_id) r
         WHERE k.id = ANY (changed)
        ON CONFLICT (company_id, kind) DO UPDATE
           SET country = excluded.country, number = excluded.number, status = 'unverified', check_id = NULL,
               answered_by = '', tried_at = NULL, failure = '', failures = 0, due_at = now()
         WHERE (s.country, s.number) IS DISTINCT FROM (excluded.country, excluded.number);
        RETURN NULL;
      END $$;
      CREATE TRIGGER follow_numbers_update AFTER UPDATE ON company
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION follow_changed_companies();

      -- Those that are there already: over a month, so that no register is asked about all of them at once.
      INSERT INTO register_state (company_id, kind, country, number, due_at)
      SELECT k.id, r.kind, k.country, r.number, now() + random() * interval '30 days'
        FROM company k CROSS JOIN LATERAL registered_numbers(k.country, k.organisation_number, k.tax_id) r;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER follow_numbers_insert ON company;
      DROP TRIGGER follow_numbers_update ON company;
      DROP TABLE register_state, register_check;
      DROP FUNCTION follow_new_companies, follow_changed_companies, registered_numbers, keep_register_checks;
      ALTER TABLE setting DROP COLUMN vat_id, DROP COLUMN register_days;
    `);
  }
}
