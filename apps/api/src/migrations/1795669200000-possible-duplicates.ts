import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What possible duplicates are found by, and the pairs of which somebody said that they are two people. */
export class PossibleDuplicates1795669200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An address without what stands behind + and the dots before the @. Two people may have the same one.
      CREATE FUNCTION likely_email(canonical text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT nullif(replace(split_part(split_part(canonical, '@', 1), '+', 1), '.', ''), '')
                     || '@' || split_part(canonical, '@', -1) $$;

      -- Numbers, as a long name or street has no room in an index.
      CREATE FUNCTION name_key(first_name text, last_name text) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT hashtextextended(public.fold(first_name || ' ' || last_name), 0) $$;
      CREATE FUNCTION place_key(postal_code text, street text) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT hashtextextended(translate(postal_code, ' -', '')
                     || regexp_replace(public.fold(' ' || street), '[ .,/-]+', ' ', 'g'), 0) $$;

      CREATE INDEX ix_customer_phone_e164 ON customer (phone_e164, id) WHERE phone_e164 <> '' AND deleted_at IS NULL;
      CREATE INDEX ix_customer_likely_email ON customer (likely_email(email_canonical), id) WHERE deleted_at IS NULL;
      CREATE INDEX ix_customer_birthday_on ON customer (birthday_on, name_key(first_name, last_name), id)
        WHERE birthday_on IS NOT NULL AND deleted_at IS NULL;
      CREATE INDEX ix_address_place ON address (place_key(postal_code, street), customer_id)
        WHERE postal_code <> '' AND street <> '';
      -- Without figures of what is indexed the planner takes all values for common ones.
      ANALYZE customer, address;

      -- Two people: the smaller id first, so that there is one row whoever was looked at.
      CREATE TABLE not_duplicate (
        first_id  uuid NOT NULL CONSTRAINT fk_not_duplicate_first_id REFERENCES customer (id) ON DELETE CASCADE,
        second_id uuid NOT NULL CONSTRAINT fk_not_duplicate_second_id REFERENCES customer (id) ON DELETE CASCADE,
        CONSTRAINT pk_not_duplicate PRIMARY KEY (first_id, second_id),
        CONSTRAINT ck_not_duplicate_order CHECK (first_id < second_id)
      );
      CREATE INDEX ix_not_duplicate_second_id ON not_duplicate (second_id);
      -- Told of each of the two, with the other.
      CREATE TRIGGER change_insert AFTER INSERT ON not_duplicate REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('not_duplicate', 'first_id', 'second_id');
      CREATE TRIGGER change_insert_second AFTER INSERT ON not_duplicate REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('not_duplicate', 'second_id', 'first_id');
      CREATE TRIGGER change_delete AFTER DELETE ON not_duplicate REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('not_duplicate', 'first_id', 'second_id');
      CREATE TRIGGER change_delete_second AFTER DELETE ON not_duplicate REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_change('not_duplicate', 'second_id', 'first_id');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE not_duplicate;
      DROP INDEX ix_address_place;
      DROP INDEX ix_customer_birthday_on;
      DROP INDEX ix_customer_likely_email;
      DROP INDEX ix_customer_phone_e164;
      DROP FUNCTION place_key, name_key, likely_email;
    `);
  }
}
