import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers with a value of an attribute are found by; options have an index already. */
export class AttributeFilters1795669100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_customer_attribute_number ON customer_attribute (attribute_id, number, customer_id)
        WHERE type = 'number';
      CREATE INDEX ix_customer_attribute_day ON customer_attribute (attribute_id, day, customer_id)
        WHERE type = 'date';
      CREATE INDEX ix_customer_attribute_flag ON customer_attribute (attribute_id, flag, customer_id)
        WHERE type = 'yes_no';
      CREATE INDEX ix_customer_attribute_text ON customer_attribute USING gin (fold(coalesce(text, '')) gin_trgm_ops)
        WHERE type IN ('text', 'link');
      -- An attribute's values are all of its type: without this the planner takes far fewer of them to be there.
      CREATE STATISTICS st_customer_attribute_type (dependencies) ON attribute_id, type FROM customer_attribute;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP STATISTICS st_customer_attribute_type;
      DROP INDEX ix_customer_attribute_text;
      DROP INDEX ix_customer_attribute_flag;
      DROP INDEX ix_customer_attribute_day;
      DROP INDEX ix_customer_attribute_number;
    `);
  }
}
