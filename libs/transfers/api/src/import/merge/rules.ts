/**
 * How a staged row (`r.customer`, the words of our contracts) changes records, in SQL. The dry run and the import share
 * these rules, so that the one says what the other does. A member that is absent leaves what is there.
 */
const member = (name: string, type = 'text'): string =>
  type === 'text' ? `(r.customer->>'${name}')` : `(r.customer->>'${name}')::${type}`;
const kept = (name: string, column: string, type?: string): string =>
  `coalesce(${member(name, type)}, ${column})`;
const cleared = (name: string, column: string, type: string): string =>
  `CASE WHEN r.customer ? '${name}' THEN ${member(name, type)} ELSE ${column} END`;

/** An instant that is the same on the shop's clock is the same: a spreadsheet keeps seconds and no zone. */
const sameOnTheClock = (name: string, column: string): string =>
  `CASE WHEN ${column} IS NOT NULL AND date_trunc('second', ${column} AT TIME ZONE setting.time_zone)
             = date_trunc('second', ${member(name, 'timestamptz')} AT TIME ZONE setting.time_zone)
        THEN ${column} ELSE ${cleared(name, column, 'timestamptz')} END`;

/** Columns of `customer c`; a consent is never raised from withdrawn to granted. */
export const CUSTOMER: Readonly<Record<string, string>> = {
  first_name: kept('firstName', 'c.first_name'),
  last_name: kept('lastName', 'c.last_name'),
  social_title: kept('socialTitle', 'c.social_title'),
  salutation: kept('salutation', 'c.salutation'),
  phone: kept('phone', 'c.phone'),
  phone_e164: kept('phoneE164', 'c.phone_e164'),
  language: kept('language', 'c.language'),
  // A contact can become a customer; no file makes a customer a contact.
  type: `CASE WHEN c.type = 'customer' THEN c.type ELSE ${kept('type', 'c.type')} END`,
  activated: kept('activated', 'c.activated', 'boolean'),
  enabled: kept('enabled', 'c.enabled', 'boolean'),
  newsletter: `(c.newsletter AND coalesce(${member('newsletter', 'boolean')}, true))`,
  partner_offers: `(c.partner_offers AND coalesce(${member('partnerOffers', 'boolean')}, true))`,
  birthday_on: cleared('birthdayOn', 'c.birthday_on', 'date'),
  registered_at: sameOnTheClock('registeredAt', 'c.registered_at'),
  tags: `CASE WHEN r.customer ? 'tags' THEN ARRAY(SELECT jsonb_array_elements_text(r.customer->'tags')) ELSE c.tags END`,
  external_ids: `(c.external_ids || ${freeIds('c.id')})`,
  main_group_id: `CASE WHEN r.customer ? 'mainGroup'
    THEN coalesce((SELECT id FROM customer_group WHERE fold(name) = fold(r.customer->>'mainGroup')), c.main_group_id)
    ELSE c.main_group_id END`,
  email: `CASE WHEN c.email_canonical = r.email_canonical THEN c.email ELSE r.customer->>'email' END`,
  email_canonical: `r.email_canonical`,
};

/**
 * The external ids of a row that no other customer has: an id of another shop's numbering must not clash. The holder is
 * looked up by a scalar subquery, which cannot become a join that reads the whole table.
 */
export function freeIds(self: string): string {
  return `coalesce((SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(r.customer->'externalIds') e
    WHERE coalesce((SELECT x.customer_id FROM customer_external_id x
                     WHERE x.system = e.key AND x.external_id = e.value #>> '{}') = ${self}, true)), '{}')`;
}

const inCompany = (name: string): string => `(r.customer->'company'->>'${name}')`;

/** What a column held before, in SQL: of a record that is there, or of one that is new. */
type Before = (column: string) => string;
const of =
  (alias: string): Before =>
  (column) =>
    `${alias}.${column}`;
/** A new record has empty texts, and nothing in the columns that take it. */
const ofNone =
  (nullable: readonly string[] = []): Before =>
  (column) =>
    nullable.includes(column) ? 'NULL' : `''`;

/** Columns of a company, of a row that names one. */
const companyRules = (before: Before): Readonly<Record<string, string>> => ({
  name: `coalesce(nullif(${inCompany('name')}, ''), ${before('name')})`,
  country: `coalesce(${inCompany('country')}, ${before('country')})`,
  organisation_number: `coalesce(${inCompany('organisationNumber')}, ${before('organisation_number')})`,
  tax_id: `coalesce(${inCompany('taxId')}, ${before('tax_id')})`,
  ape: `coalesce(${inCompany('ape')}, ${before('ape')})`,
  website: `coalesce(${inCompany('website')}, ${before('website')})`,
  allowed_outstanding_amount: `CASE WHEN r.customer->'company' ? 'allowedOutstanding'
    THEN (r.customer->'company'->'allowedOutstanding'->>'amount')::numeric ELSE ${before('allowed_outstanding_amount')} END`,
  allowed_outstanding_currency: `CASE WHEN r.customer->'company' ? 'allowedOutstanding'
    THEN r.customer->'company'->'allowedOutstanding'->>'currency' ELSE ${before('allowed_outstanding_currency')} END`,
  max_payment_days: `CASE WHEN r.customer->'company' ? 'maxPaymentDays'
    THEN (r.customer->'company'->>'maxPaymentDays')::integer ELSE ${before('max_payment_days')} END`,
  risk: `coalesce(${inCompany('risk')}, ${before('risk')})`,
});
export const COMPANY = companyRules(of('co'));
export const NEW_COMPANY = companyRules(
  ofNone(['allowed_outstanding_amount', 'allowed_outstanding_currency', 'max_payment_days']),
);

const ADDRESS_TEXTS = [
  ['label', 'label'],
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['company', 'company'],
  ['street', 'street'],
  ['street2', 'street2'],
  ['postal_code', 'postalCode'],
  ['city', 'city'],
  ['region', 'region'],
  ['country', 'country'],
  ['phone', 'phone'],
  ['tax_id', 'taxId'],
  ['national_id', 'nationalId'],
  ['note', 'note'],
] as const;

/**
 * Text columns of an address and the members of a row's address `x` that they take. The dialable form of the phone is
 * none of them: it depends on a country that the row may not name.
 */
const addressRules = (before: Before): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ADDRESS_TEXTS.map(([column, name]) => [column, `coalesce(x->>'${name}', ${before(column)})`]),
  );
export const ADDRESS = addressRules(of('a'));
export const NEW_ADDRESS = addressRules(ofNone());

export const keysOf = (rules: Readonly<Record<string, string>>): string => Object.keys(rules).join(', ');
export const newOf = (rules: Readonly<Record<string, string>>): string => Object.values(rules).join(', ');
const oldOf = (rules: Readonly<Record<string, string>>, alias: string): string =>
  Object.keys(rules)
    .map((column) => `${alias}.${column}`)
    .join(', ');
/** The columns as they were, for an undo. */
export const beforeOf = (rules: Readonly<Record<string, string>>, alias: string): string =>
  `jsonb_build_object(${Object.keys(rules)
    .map((column) => `'${column}', ${alias}.${column}`)
    .join(', ')})`;
export const differs = (rules: Readonly<Record<string, string>>, alias: string): string =>
  `ROW(${newOf(rules)}) IS DISTINCT FROM ROW(${oldOf(rules, alias)})`;

/** The address that a row means: the one with its id, or one that says the same. */
export const SAME_ADDRESS = `(x ? 'externalIds' AND a.external_ids @> (x->'externalIds'))
  OR (NOT (x ? 'externalIds' AND a.external_ids ?| ARRAY(SELECT jsonb_object_keys(x->'externalIds')))
      AND ROW(${newOf(ADDRESS)}) = ROW(${oldOf(ADDRESS, 'a')}))`;

const flag = (name: string): string => `coalesce((x->>'${name}')::boolean, false)`;

/** The address says all that the row says; what it is for is added to, never taken away. */
export const ADDRESS_HOLDS = `ROW(${newOf(ADDRESS)}) = ROW(${oldOf(ADDRESS, 'a')})
  AND a.external_ids @> coalesce(x->'externalIds', '{}')
  AND (a.delivery OR NOT ${flag('delivery')}) AND (a.invoice OR NOT ${flag('invoice')})
  AND (a.default_delivery OR NOT ${flag('defaultDelivery')}) AND (a.default_invoice OR NOT ${flag('defaultInvoice')})`;

/** A group is named that the customer is not in. */
export const GROUPS_DIFFER = `EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(r.customer->'groups') n LEFT JOIN customer_group g ON fold(g.name) = fold(n)
   WHERE NOT EXISTS (SELECT 1 FROM customer_group_member m WHERE m.customer_id = c.id AND m.group_id = g.id))`;

/** The names of groups in a row, as `n`. */
export const GROUPS_NAMED = `(SELECT n FROM (
    SELECT jsonb_array_elements_text(r.customer->'groups') AS n UNION ALL SELECT r.customer->>'mainGroup') every
   WHERE n <> '') named`;

/** The group `n` is one of these; ids of the database need no quoting. */
export const isAmong = (groupIds: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM customer_group g WHERE fold(g.name) = fold(n) AND g.id = ANY ('{${groupIds.join()}}'::uuid[]))`;

export const COMPANY_DIFFERS = `(r.customer ? 'company' AND (co.id IS NULL OR ${differs(COMPANY, 'co')}))`;

export const ADDRESSES_DIFFER = `EXISTS (
  SELECT 1 FROM jsonb_array_elements(r.customer->'addresses') x
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.customer_id = c.id AND (${SAME_ADDRESS}) AND ${ADDRESS_HOLDS}))`;
