import { CustomerRow } from '@clientele/customers/dto';
import type {
  Actor,
  DefinedFilters,
  Embeds,
  ListPart,
  ListSource,
  Restriction,
  SearchAsked,
} from '@clientele/shared/api';
import { wholeValue } from './whole-value';

/** The list of customers with what other domains add to it; the app composes it (`customer-columns.ts`). */
export const CUSTOMER_LIST_SOURCE = Symbol('customer list source');

/** Which customers are an operator's own, in SQL, of the ids of a customer and of the operator. */
export interface Ownership {
  isOwn(customer: string, me: string): string;
  /** The statement of the operators whose companies they work with. */
  managersOf(me: string): string;
  /** Theirs by the company's own word, and not because they stand in for somebody. */
  isAssigned(customer: string, me: string): string;
  /** The statement that makes a new customer their own. */
  claim(customer: string, me: string): string;
  /** The customer acts for one of these companies, a list of ids in SQL. */
  isOf(customer: string, companyIds: string): string;
}
export const CUSTOMER_OWNERSHIP = Symbol('customer ownership');

const own: ListPart = {
  contract: CustomerRow,
  alias: 'c',
  sql: {
    mainGroup: 'g.name',
    firstVisitAt: 's.first_visit_at',
    lastVisitAt: 's.last_visit_at',
    orderCount: 's.order_count',
    ordersValue: 's.orders_value',
    sales: 's.sales',
  },
  indexed: [
    'customerNumber',
    'createdAt',
    'registeredAt',
    'socialTitle',
    'firstName',
    'lastName',
    'email',
    'enabled',
    'newsletter',
    'partnerOffers',
    'sales',
    'lastVisitAt',
  ],
  idBeside: { sales: 's.customer_id', lastVisitAt: 's.customer_id' },
  languageTrue: ['lastName'],
};

/** What other domains add to the list. */
export interface AddedToList {
  columns: readonly ListPart[];
  /** Filters that the shop defines itself. */
  defined: DefinedFilters;
  embeds: Embeds;
}

export function customerList({ columns, defined, embeds }: AddedToList, ownership: Ownership): ListSource {
  return {
    from: 'customer c',
    joins: [
      { alias: 's', sql: 'JOIN customer_stats s ON s.customer_id = c.id' },
      { alias: 'g', sql: 'JOIN customer_group g ON g.id = c.main_group_id' },
      { alias: 'setting', sql: 'CROSS JOIN setting' },
    ],
    id: 'c.id',
    found: foundInCustomer,
    parts: [own, ...columns],
    defined,
    embeds,
    unless: { field: 'deletedAt', where: 'c.deleted_at IS NULL' },
    own: ({ scope, id }, bind) =>
      isRestriction(scope)
        ? isWithin(scope, ownership, { id: 'c.id', mainGroupId: 'c.main_group_id' }, (ids) => bind.add(ids))
        : ownership.isOwn('c.id', `${bind.add(id)}::uuid`),
    ofReader: {
      mine: (me) => ownership.isAssigned('c.id', me),
      favourite: (me) => `c.id IN (SELECT f.customer_id FROM favourite f WHERE f.operator_id = ${me})`,
    },
    defaultSort: '-createdAt',
  };
}

export const isRestriction = (scope: Actor['scope']): scope is Restriction => typeof scope === 'object';

/**
 * The condition that a customer, by the SQL of its id and its main group, lies within a restriction; `put` makes a list
 * of ids a part of the statement. Within a restriction that names nothing is nobody.
 */
export function isWithin(
  { groupIds, companyIds }: Restriction,
  ownership: Ownership,
  customer: { id: string; mainGroupId: string },
  put: (ids: readonly string[]) => string,
): string {
  const conditions = [
    ...(groupIds.length > 0 ? [`${customer.mainGroupId} = ANY (${put(groupIds)}::uuid[])`] : []),
    ...(companyIds.length > 0 ? [ownership.isOf(customer.id, `${put(companyIds)}::uuid[]`)] : []),
  ];
  return conditions.join(' AND ') || 'false';
}

const NAMES = `search_document(concat_ws(' ', c.first_name, c.last_name, c.customer_number))`;

/**
 * By any fragment of what the reader sees. Whoever does not see e-mail addresses and phone numbers finds somebody by the
 * whole of one and by no part of it: a part would tell the rest, letter by letter (T3).
 */
function foundInCustomer(found: (text: string) => string, { reader, word, bind }: SearchAsked): string {
  const anything = found('c.search_text');
  if (reader.masks.length === 0) return anything;
  const byName = `${anything} AND ${found(NAMES)}`;
  const whole = wholeValue(word);
  if (!whole) return byName;
  const value = bind.add(whole.value);
  // Addresses have an index of their own, numbers are found by that of the search.
  return whole.kind === 'email'
    ? `(${byName} OR c.email_canonical = ${value})`
    : `(${byName} OR ${anything} AND c.phone_e164 = ${value})`;
}
