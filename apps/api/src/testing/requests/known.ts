import fc from 'fast-check';

/** A statement, and the rows that it answers. */
export type Rows = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** The tables whose ids stand in paths, by the segment before the id, or those on both sides of it. */
const TABLES: Readonly<Record<string, string>> = {
  operators: 'operator',
  'api-keys': 'api_key',
  sessions: 'session',
  jobs: 'job',
  customers: 'customer',
  companies: 'company',
  addresses: 'address',
  notes: 'note',
  discounts: 'discount',
  groups: 'customer_group',
  attributes: 'attribute',
  options: 'attribute_option',
  people: 'company_person',
  portfolios: 'operator',
  substitutions: 'substitution',
  'customer-imports': 'customer_import',
  'customer-import-mappings': 'import_mapping',
  'customer-export-layouts': 'export_layout',
  files: 'stored_file',
  'notes/restorations': 'deleted_note',
  'customer-imports/corrections': 'open_import',
  'customer-imports/checks': 'open_import',
  'customer-imports/runs': 'open_import',
  'customer-imports/reversals': 'done_import',
};

const MINE = `owner_id IN (SELECT id FROM operator WHERE email LIKE '%@requests.example')`;
/** Where rows come from that are no whole table: those with which something can be done. */
const SOURCES: Readonly<Record<string, string>> = {
  company_person: '(SELECT company_id, customer_id AS id FROM company_person)',
  api_key: 'api_key WHERE revoked_at IS NULL',
  deleted_note: 'note WHERE deleted_at IS NOT NULL',
  open_import: `customer_import WHERE status IN ('uploaded', 'checked') AND ${MINE}`,
  done_import: `customer_import WHERE status = 'imported' AND ${MINE}`,
};

/** By which column a row names the record that it is found through, where a path leads through one. */
const PARENTS: Readonly<Record<string, string>> = {
  address: 'customer_id',
  note: 'customer_id',
  deleted_note: 'customer_id',
  discount: 'customer_id',
  session: 'operator_id',
  company_person: 'company_id',
  attribute_option: 'attribute_id',
};

const FEW = 200;
const ABSENT = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const PLACE = /\{\{(\w+)\.(\w+):(\d+)\}\}/g;

/** A place that takes what a row of the database has when the request is sent: `{{customer.version:3}}`. */
export const placeOf = (table: string, column: string, at: number): string => `{{${table}.${column}:${at}}}`;

export const tableOf = (before: string, behind = ''): string =>
  TABLES[`${before}/${behind}`] ?? TABLES[before] ?? 'customer';

/** The id of the record that a row of the table is found through; undefined where none is. */
export function parentOf(table: string, at: number): string | undefined {
  const column = PARENTS[table];
  return column && placeOf(table, column, at);
}

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
    for (const table of new Set(Object.values(TABLES)))
      tables.set(table, await rows(`SELECT * FROM ${SOURCES[table] ?? table} ORDER BY id DESC LIMIT ${FEW}`));
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
