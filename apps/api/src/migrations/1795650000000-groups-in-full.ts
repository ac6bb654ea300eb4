import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a group says and grants. Memberships are part of the customer's version, whichever door writes them. */
export class GroupsInFull1795650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_group
        ADD COLUMN name_en text NOT NULL DEFAULT '',
        ADD COLUMN name_pl text NOT NULL DEFAULT '',
        ADD COLUMN name_cs text NOT NULL DEFAULT '',
        ADD COLUMN name_nb text NOT NULL DEFAULT '',
        ADD COLUMN discount_percent numeric(5,2) NOT NULL DEFAULT 0,
        ADD COLUMN price_display text NOT NULL DEFAULT 'with_tax',
        ADD COLUMN color text NOT NULL DEFAULT 'grey',
        ADD CONSTRAINT ck_customer_group_discount_percent CHECK (discount_percent BETWEEN 0 AND 100),
        ADD CONSTRAINT ck_customer_group_price_display CHECK (price_display IN ('with_tax', 'without_tax'));
      UPDATE customer_group SET name_pl = 'Klient', name_cs = 'Zákazník', name_nb = 'Kunde' WHERE code = 'customer';
      UPDATE customer_group SET price_display = 'without_tax', color = 'blue' WHERE code = 'b2b';

      -- The main group needs no telling: it is written in the record itself, which has its new version by then.
      CREATE FUNCTION touch_members() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- A statement without rows would go round in a circle: changed customers join their main group.
        IF NOT EXISTS (SELECT 1 FROM changed_rows) THEN RETURN NULL; END IF;
        UPDATE customer c SET updated_at = now()
         WHERE c.id = ANY (ARRAY(SELECT r.customer_id FROM changed_rows r))
           AND EXISTS (SELECT 1 FROM changed_rows r WHERE r.customer_id = c.id AND r.group_id <> c.main_group_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER touch_joined AFTER INSERT ON customer_group_member REFERENCING NEW TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION touch_members();
      CREATE TRIGGER touch_left AFTER DELETE ON customer_group_member REFERENCING OLD TABLE AS changed_rows
        FOR EACH STATEMENT EXECUTE FUNCTION touch_members();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER touch_joined ON customer_group_member;
      DROP TRIGGER touch_left ON customer_group_member;
      DROP FUNCTION touch_members;
      ALTER TABLE customer_group
        DROP COLUMN name_en, DROP COLUMN name_pl, DROP COLUMN name_cs, DROP COLUMN name_nb,
        DROP COLUMN discount_percent, DROP COLUMN price_display, DROP COLUMN color;
    `);
  }
}
