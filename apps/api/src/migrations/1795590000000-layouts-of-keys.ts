import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saving layouts of exports became a permission of its own: keys that could do it still can. */
export class LayoutsOfKeys1795590000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE api_key SET permissions = permissions || '{export_layouts:write}'
                         WHERE permissions @> '{customers:export}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE api_key SET permissions = array_remove(permissions, 'export_layouts:write')`);
  }
}
