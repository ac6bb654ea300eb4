import { attributesJson, isAttribute } from './attribute-columns';
import { jsonValueSql } from './cells';
import type { ExportColumn } from './export-columns';
import type { Writing } from './writers';

/** Names of a company's columns as the API knows them. */
const COMPANY_NAMES: Readonly<Record<string, string>> = {
  company: 'name',
  companyCountry: 'country',
  organisationNumber: 'organisationNumber',
  taxId: 'taxId',
  ape: 'ape',
  website: 'website',
  maxPaymentDays: 'maxPaymentDays',
  risk: 'risk',
  accountManager: 'accountManager',
};

const ADDRESSES = `(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'label', a.label, 'firstName', a.first_name, 'lastName', a.last_name, 'company', a.company, 'street', a.street,
    'street2', a.street2, 'postalCode', a.postal_code, 'city', a.city, 'region', a.region, 'country', a.country,
    'phone', a.phone, 'taxId', a.tax_id, 'nationalId', a.national_id, 'note', a.note, 'delivery', a.delivery,
    'invoice', a.invoice, 'defaultDelivery', a.default_delivery, 'defaultInvoice', a.default_invoice,
    'externalIds', a.external_ids) ORDER BY a.id), '[]') FROM address a WHERE a.customer_id = c.id)`;

const GROUPS = `ARRAY(SELECT y.name FROM customer_group_member x JOIN customer_group y ON y.id = x.group_id
    WHERE x.customer_id = c.id ORDER BY y.name)`;

/** One object per customer, its values as the API writes them; all addresses where a column of one was chosen. */
export function jsonSelect({ from, columns }: Writing): { sql: string; values: unknown[] } {
  const keys = new Set(columns.map(({ key }) => key));
  const own = columns
    .filter(
      ({ key }) => !(key in COMPANY_NAMES) && !key.includes('.') && !key.startsWith('allowedOutstanding'),
    )
    .map((column) => `${valueOf(column)} AS "${column.key}"`);
  const attributes = columns.filter(({ key }) => isAttribute(key));
  const parts = [
    ...own,
    ...(columns.some(isOfCompany) ? [`${companyOf(columns)} AS company`] : []),
    ...([...keys].some((key) => key.includes('.') && !isAttribute(key)) ? [`${ADDRESSES} AS addresses`] : []),
    ...(attributes.length > 0 ? [`${attributesJson(attributes)} AS attributes`] : []),
  ];
  const sql = `SELECT row_to_json(x)::text FROM (SELECT ${parts.join(', ')} ${from.sql} ORDER BY c.customer_number) x`;
  return { sql, values: from.values };
}

const isOfCompany = ({ key }: ExportColumn): boolean =>
  key in COMPANY_NAMES || key.startsWith('allowedOutstanding');

function valueOf(column: ExportColumn): string {
  if (column.key === 'externalIds') return 'c.external_ids';
  if (column.key === 'groups') return GROUPS;
  const value = jsonValueSql(column);
  return column.inBaseCurrency ? moneySql(value, 'setting.base_currency') : value;
}

const moneySql = (amount: string, currency: string): string =>
  `CASE WHEN ${amount} IS NOT NULL THEN json_build_object('amount', ${amount}, 'currency', ${currency}) END`;

function companyOf(columns: readonly ExportColumn[]): string {
  const members = columns
    .filter(({ key }) => key in COMPANY_NAMES)
    .map((column) => `'${COMPANY_NAMES[column.key] ?? ''}', ${jsonValueSql(column)}`);
  if (columns.some(({ key }) => key === 'allowedOutstanding'))
    members.push(
      `'allowedOutstanding', ${moneySql('co.allowed_outstanding_amount::text', 'co.allowed_outstanding_currency')}`,
    );
  return `CASE WHEN co.id IS NOT NULL THEN json_build_object(${members.join(', ')}) END`;
}
