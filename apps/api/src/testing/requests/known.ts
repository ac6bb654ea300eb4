import fc from 'fast-check';

/** A statement, and the rows that it answers. */
export type Rows = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** The tables whose ids stand in paths, by the segment before the id. */
const TABLES: Readonly<Record<string, string>> = {
  operators: 'operator',
  'api-keys': 'api_key',
  sessions: 'session',
  jobs: 'job',
  customers: 'customer',
  addresses: 'address',
  notes: 'note',
  discounts: 'discount',
  groups: 'customer_group',
  'customer-imports': 'customer_import',
  'customer-import-mappings': 'import_mapping',
  'customer-export-layouts': 'export_layout',
  files: 'stored_file',
};

const FEW = 200;
const ABSENT = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const PLACE = /\{\{(\w+)\.(\w+):(\d+)\}\}/g;

/** A place that takes what a row of the database has when the request is sent: `{{customer.version:3}}`. */
export const placeOf = (table: string, column: string, at: number): string => `{{${table}.${column}:${at}}}`;

export const tableOf = (segment: string): string => TABLES[segment] ?? 'customer';

/** An id of the table, mostly of a record that is there. */
export const idOf = (table: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.nat(FEW).map((at) => placeOf(table, 'id', at)) },
    { weight: 1, arbitrary: fc.constant(ABSENT) },
  );

/** The latest rows of every table with ids, to be put into requests. */
export class Known {
  private constructor(private readonly tables: ReadonlyMap<string, Record<string, unknown>[]>) {}

  static async read(rows: Rows): Promise<Known> {
    const tables = new Map<string, Record<string, unknown>[]>();
    for (const table of Object.values(TABLES))
      tables.set(table, await rows(`SELECT * FROM ${table} ORDER BY id DESC LIMIT ${FEW}`));
    return new Known(tables);
  }

  /** The text with its places filled. */
  fill(text: string): string {
    return text.replace(PLACE, (_, table: string, column: string, at: string) => {
      const rows = this.tables.get(table) ?? [];
      const value = rows[Number(at) % Math.max(1, rows.length)]?.[column];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ABSENT;
    });
  }
}
