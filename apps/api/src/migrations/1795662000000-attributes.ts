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
        for_groups boolean NOT NULL DEFAULT false,
        CONSTRAINT uq_attribute_kind UNIQUE (id, type, is_unique),
        CONSTRAINT ck_attribute_type
          CHECK (type IN ('text', 'number', 'date', 'yes_no', 'choice', 'multi_choice', 'link')),
        CONSTRAINT ck_attribute_is_unique CHECK (NOT is_unique OR type IN ('text', 'number', 'link'))
      );
      CALL record_changes_of('attribute', 'attribute', '');

      -- The groups whose customers have the attribute. One that is deleted drops out; an attribute that is for groups and
      -- has none left is for nobody.
      CREATE TABLE attribute_group (
        attribute_id uuid NOT NULL
          CONSTRAINT fk_attribute_group_attribute_id REFERENCES attribute (id) ON DELETE CASCADE,
        group_id     uuid NOT NULL
          CONSTRAINT fk_attribute_group_group_id REFERENCES customer_group (id) ON DELETE CASCADE,
        CONSTRAINT pk_attribute_group PRIMARY KEY (attribute_id, group_id)
      );
      CREATE INDEX ix_attribute_group_group_id ON attribute_group (group_id);
      -- They are told as a field of the attribute.
      CREATE FUNCTION record_attribute_groups() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO change (entity, entity_id, operation, diff)
        SELECT 'attribute', a.id, 'updated', jsonb_build_object('group_ids', CASE TG_OP
                 WHEN 'INSERT' THEN jsonb_build_array(to_jsonb(other.ids), to_jsonb(other.ids || changed.ids))
                 ELSE jsonb_build_array(to_jsonb(other.ids || changed.ids), to_jsonb(other.ids)) END)
          FROM attribute a
          JOIN (SELECT c.attribute_id, array_agg(c.group_id) AS ids FROM changed_rows c GROUP BY c.attribute_id) changed
            ON changed.attribute_id = a.id
         CROSS JOIN LATERAL (SELECT ARRAY(SELECT g.group_id FROM attribute_group g
                               WHERE g.attribute_id = a.id AND g.group_id <> ALL (changed.ids) ORDER BY 1) AS ids) other;
        RETURN NULL;
      END $$;
      CREATE TRIGGER change_insert AFTER INSERT ON attribute_group REFERENCING NEW TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_attribute_groups();
      CREATE TRIGGER change_delete AFTER DELETE ON attribute_group REFERENCING OLD TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_attribute_groups();

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
      -- A value is a field of its customer: when it comes and goes, its change tells it as one that changes does. Numbers
      -- are text, so that none of their digits is lost.
      CREATE FUNCTION value_diff(before customer_attribute, after customer_attribute) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT jsonb_object_agg(c.name, jsonb_build_array(c.before, c.after))
          FROM (VALUES ('attribute_id', to_jsonb(before.attribute_id), to_jsonb(after.attribute_id)),
                       ('text', to_jsonb(nullif(before.text, '')), to_jsonb(nullif(after.text, ''))),
                       ('number', to_jsonb(trim_scale(before.number)::text), to_jsonb(trim_scale(after.number)::text)),
                       ('day', to_jsonb(before.day), to_jsonb(after.day)),
                       ('flag', to_jsonb(before.flag), to_jsonb(after.flag)),
                       ('option_id', to_jsonb(before.option_id), to_jsonb(after.option_id))) c (name, before, after)
         WHERE c.name = 'attribute_id' OR c.before IS DISTINCT FROM c.after
      $$;
      CREATE FUNCTION record_value() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop TO off AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO change (entity, entity_id, customer_id, operation, diff)
          SELECT 'customer_attribute', n.id, n.customer_id, 'created', value_diff(NULL, n) FROM new_rows n;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO change (entity, entity_id, customer_id, operation, diff)
          SELECT 'customer_attribute', o.id, o.customer_id, 'deleted', value_diff(o, NULL) FROM old_rows o;
        ELSE
          INSERT INTO change (entity, entity_id, customer_id, operation, diff)
          SELECT 'customer_attribute', n.id, n.customer_id, 'updated', value_diff(o, n)
            FROM new_rows n JOIN old_rows o USING (id) WHERE o.version <> n.version;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER change_insert AFTER INSERT ON customer_attribute REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_value();
      CREATE TRIGGER change_update AFTER UPDATE ON customer_attribute
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_value();
      CREATE TRIGGER change_delete AFTER DELETE ON customer_attribute REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION record_value();
      CREATE TRIGGER touch BEFORE UPDATE ON customer_attribute FOR EACH ROW EXECUTE FUNCTION touch();

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
      DROP FUNCTION value_diff;
      DROP TABLE customer_attribute;
      DROP FUNCTION touch_attributed, record_value;
      DROP TABLE attribute_option;
      DROP TABLE attribute_group;
      DROP FUNCTION record_attribute_groups;
      DROP TABLE attribute;
    `);
  }
}
