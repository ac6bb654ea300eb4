import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that work with the customers of some groups or companies only, and how often they call what goes. */
export class RestrictedKeys1795620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Empty restricts nothing. No foreign keys: an id outlives its group or company, so that the key never widens.
      ALTER TABLE api_key
        ADD group_ids   uuid[] NOT NULL DEFAULT '{}',
        ADD company_ids uuid[] NOT NULL DEFAULT '{}';

      CREATE TABLE api_key_deprecated_use (
        key_id    uuid NOT NULL,
        -- Method and path as they are declared, without ids.
        route     text NOT NULL,
        calls     bigint NOT NULL,
        used_at   timestamptz NOT NULL,
        sunset_on date NOT NULL,
        CONSTRAINT pk_api_key_deprecated_use PRIMARY KEY (key_id, route),
        CONSTRAINT fk_api_key_deprecated_use_key_id FOREIGN KEY (key_id) REFERENCES api_key (id) ON DELETE CASCADE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_key_deprecated_use;
      -- A key that was restricted would see everybody without its restriction.
      UPDATE api_key SET revoked_at = now() WHERE revoked_at IS NULL AND (group_ids <> '{}' OR company_ids <> '{}');
      ALTER TABLE api_key DROP group_ids, DROP company_ids;
    `);
  }
}
