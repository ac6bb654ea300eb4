import { InjectionToken, computed, inject, type Signal } from '@angular/core';
import { Session } from '@clientele/access/admin';
import { CustomerRow, type Customer } from '@clientele/customers/dto';
import { fieldsOf, type Field } from '@clientele/shared/dto';
import { CUSTOMER_COLUMNS, CUSTOMER_DEFINED_FIELDS, type DefinedFields } from '../sections';

/** What stands in a row: the fields of a customer and, by name, those that other domains add. */
export type Row = CustomerRow & Readonly<Record<string, unknown>>;

/** The columns of the list before anybody chooses (S4-02…09). */
const DEFAULT_COLUMNS: readonly string[] = [
  'customerNumber',
  'socialTitle',
  'firstName',
  'lastName',
  'email',
  'company',
  'mainGroup',
  'sales',
  'enabled',
  'newsletter',
  'partnerOffers',
  'registeredAt',
  'lastVisitAt',
];

/** Fields of a row that are no column: the version guards saving, the group is shown by its name. */
const NEVER_SHOWN = new Set<string>(['version', 'mainGroupId'] satisfies (keyof CustomerRow)[]);
/** A name is asked for by choosing the group; external ids have no filter in the API. */
const NEVER_FILTERED = new Set<string>([
  'version',
  'mainGroup',
  'externalIds',
] satisfies (keyof CustomerRow)[]);
const NEVER_SORTED = new Set<Field['kind']>(['map', 'tags']);

/** The flags that are switched in the row itself (S4-06…08). */
export const TOGGLES = [
  'enabled',
  'newsletter',
  'partnerOffers',
] as const satisfies readonly (keyof Customer)[];
export type Toggle = (typeof TOGGLES)[number];

export function isToggle(name: string): name is Toggle {
  return TOGGLES.includes(name as Toggle);
}

/** Every field of a row by its name, whoever added it. */
class RowFields {
  private readonly seen: Signal<readonly Field[]>;
  private readonly shown: Signal<ReadonlyMap<string, Field>>;
  private readonly filtered: Signal<ReadonlyMap<string, Field>>;

  /** `sees` says whether whoever is signed in sees a field. */
  constructor(
    fields: readonly Field[],
    readonly defined: DefinedFields,
    sees: (field: Field) => boolean,
  ) {
    this.seen = computed(() => fields.filter(sees));
    this.shown = computed(() => byName([...fields, ...defined.columns().filter(sees)]));
    this.filtered = computed(() => byName([...fields, ...defined.filters().filter(sees)]));
  }

  /** Those that can stand in a row, and those that an address can name, by their names; for whoever is signed in or not. */
  get inRow(): ReadonlyMap<string, Field> {
    return this.shown();
  }

  get inAddress(): ReadonlyMap<string, Field> {
    return this.filtered();
  }

  get columns(): readonly Field[] {
    return this.offered(this.inRow, NEVER_SHOWN);
  }

  get filters(): readonly Field[] {
    return this.offered(this.inAddress, NEVER_FILTERED);
  }

  isDefined(name: string): boolean {
    return name.startsWith(`${this.defined.name}.`);
  }

  get defaults(): readonly string[] {
    const names = new Set(this.seen().map(({ name }) => name));
    return DEFAULT_COLUMNS.filter((name) => names.has(name));
  }

  isSortable(field: Field): boolean {
    return !NEVER_SORTED.has(field.kind) && !this.isDefined(field.name);
  }

  private offered(fields: ReadonlyMap<string, Field>, never: ReadonlySet<string>): readonly Field[] {
    const seen = new Set(this.seen());
    return [...fields.values()].filter(
      (field) => (seen.has(field) || this.isDefined(field.name)) && !never.has(field.name),
    );
  }
}

const byName = (fields: readonly Field[]): ReadonlyMap<string, Field> =>
  new Map(fields.map((field) => [field.name, field]));

export const ROW_FIELDS = new InjectionToken('ROW_FIELDS', {
  factory: () => {
    const session = inject(Session);
    const fields = [CustomerRow, ...inject(CUSTOMER_COLUMNS)].flatMap(fieldsOf);
    return new RowFields(fields, inject(CUSTOMER_DEFINED_FIELDS), (field) => session.sees(field));
  },
});

const ALIGNED_RIGHT = new Set<Field['kind']>(['integer', 'money', 'decimal']);

/** Figures stand under figures; the customer number is a name, not a quantity. */
export function isFigure(field: Field): boolean {
  return ALIGNED_RIGHT.has(field.kind) && field.name !== 'customerNumber';
}
