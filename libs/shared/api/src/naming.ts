import { DefaultNamingStrategy, Table, type NamingStrategyInterface } from 'typeorm';

/** The column of a property: `firstName` is `first_name`. */
export const columnName = (name: string): string =>
  name.replace(/(?<=[a-z0-9])([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
const nameOf = (table: Table | string): string =>
  (table instanceof Table ? table.name : table).split('.').pop() ?? '';

/** Snake case, and constraints that say what they guard: `uq_/fk_/pk_<table>_<column>`. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(columnName), custom ?? columnName(property)].join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${nameOf(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${nameOf(table)}_${columns.join('_')}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${nameOf(table)}_${columns.join('_')}`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${nameOf(table)}_${columns.join('_')}`;
  }
}

/** The member of the contract that a column holds; money has two columns. */
export function fieldName(column: string): string {
  return column
    .replace(/_(amount|currency)$/, '')
    .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
