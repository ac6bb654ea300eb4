import { InjectionToken, computed, inject, type Signal } from '@angular/core';
import { Session } from '@clientele/access/admin';
import { CustomerRow, type Customer } from '@clientele/customers/dto';
import { fieldsOf, type Field } from '@clientele/shared/dto';
import { CUSTOMER_COLUMNS } from '../sections';

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
  readonly all: ReadonlyMap<string, Field>;
  private readonly seen: Signal<readonly Field[]>;

  /** `sees` says whether whoever is signed in sees a field. */
  constructor(fields: readonly Field[], sees: (field: Field) => boolean = () => true) {
    this.all = new Map(fields.map((field) => [field.name, field]));
    this.seen = computed(() => fields.filter(sees));
  }

  get columns(): readonly Field[] {
    return this.seen().filter((field) => !NEVER_SHOWN.has(field.name));
  }

  get filters(): readonly Field[] {
    return this.seen().filter((field) => !NEVER_FILTERED.has(field.name));
  }

  get defaults(): readonly string[] {
    const names = new Set(this.seen().map(({ name }) => name));
    return DEFAULT_COLUMNS.filter((name) => names.has(name));
  }

  isSortable(field: Field): boolean {
    return !NEVER_SORTED.has(field.kind);
  }
}

export const ROW_FIELDS = new InjectionToken('ROW_FIELDS', {
  factory: () => {
    const session = inject(Session);
    return new RowFields([CustomerRow, ...inject(CUSTOMER_COLUMNS)].flatMap(fieldsOf), (field) =>
      session.sees(field),
    );
  },
});

const ALIGNED_RIGHT = new Set<Field['kind']>(['integer', 'money']);

/** Figures stand under figures; the customer number is a name, not a quantity. */
export function isFigure(field: Field): boolean {
  return ALIGNED_RIGHT.has(field.kind) && field.name !== 'customerNumber';
}
