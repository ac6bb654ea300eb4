import type { DataSource } from 'typeorm';

/** The statements that would bring the database to the entities, and back. */
interface SchemaDiff {
  up: string[];
  down: string[];
}

/**
 * What lives in migrations alone: indexes (trigram, collated, partial) and foreign keys across domains, for which
 * entities have no relation on purpose.
 */
const OF_MIGRATIONS = /^DROP INDEX |DROP CONSTRAINT "fk_/;

/** How far the migrations and the entities are apart: columns, defaults, unique and check constraints. */
export async function schemaDiff(source: DataSource): Promise<SchemaDiff> {
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  const pairs = upQueries.map(({ query }, at) => ({ up: query, down: downQueries[at]?.query ?? '' }));
  const ours = pairs.filter(({ up }) => !OF_MIGRATIONS.test(up));
  return { up: ours.map(({ up }) => up), down: ours.map(({ down }) => down).reverse() };
}
