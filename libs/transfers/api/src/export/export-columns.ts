import type { Permission } from '@clientele/access/dto';
import { AddressInput } from '@clientele/addresses/dto';
import { companiesTexts } from '@clientele/companies/dto';
import { customersTexts } from '@clientele/customers/dto';
import { discountsInReport } from '@clientele/discounts/api';
import { discountsTexts } from '@clientele/discounts/dto';
import { columnName, columnsOf, type ListSource } from '@clientele/shared/api';
import {
  fieldsOf,
  isSeen,
  say,
  type Field,
  type Kind,
  type Language,
  type Said,
  type Sight,
} from '@clientele/shared/dto';
import { listedSql } from './cells';
import { targetTexts } from '../import/format/target-texts';

/** A column that an export can hold: its value in SQL, and what kind of value that is. */
export interface ExportColumn {
  key: string;
  title: Said;
  /** The heading where an import would take the title for something else. */
  heading?: string;
  /** What the title belongs to, said before it. */
  of?: Said;
  group: Said;
  kind: Kind;
  choices?: Field['choices'];
  personal: boolean;
  sql: string;
  /** The permission without which the column is not there. */
  needs?: string;
  /** The amount is in the shop's base currency, which its heading names. */
  inBaseCurrency?: boolean;
}

/** S0-04 asks for creation, contact data, consents, number and value of orders; the rest follows the list. */
const REPORT = [
  'customerNumber socialTitle firstName lastName email phone company organisationNumber taxId type enabled',
  'activated newsletter partnerOffers mainGroup language birthdayOn tags registeredAt createdAt origin firstVisitAt',
  'lastVisitAt orderCount ordersValue sales allowedOutstanding allowedOutstandingCurrency maxPaymentDays risk',
  'accountManager',
].flatMap((line) => line.split(' '));

/** Fields of a row that are no column of a file: ids of ours, and what stands there under another name. */
const LEFT_OUT = new Set(['id', 'version', 'deletedAt', 'updatedAt', 'mainGroupId', 'externalIds']);
const OF_COMPANY = new Set(
  'company organisationNumber taxId allowedOutstanding maxPaymentDays risk accountManager'.split(' '),
);
const NOT_OF_ADDRESS = new Set(['delivery', 'invoice', 'defaultDelivery', 'defaultInvoice', 'externalIds']);

const COMPANIES = 'companies:read' satisfies Permission;
const TERMS = 'companies:terms' satisfies Permission;
const DISCOUNTS = 'discounts:read' satisfies Permission;

/** How the default addresses are found. */
export const ADDRESS_JOINS = `
  LEFT JOIN address da ON da.customer_id = c.id AND da.default_delivery
  LEFT JOIN address ia ON ia.customer_id = c.id AND ia.default_invoice`;

/** What a file can hold for somebody: what they do not see does not leave either. */
export function exportColumns(list: ListSource, sight: Sight): readonly ExportColumn[] {
  const listed = [...columnsOf(list, sight).values()]
    .filter(({ field }) => !LEFT_OUT.has(field.name))
    .map(({ field, sql }) => listColumn(field, sql));
  const addresses = [...address('delivery', 'da', sight), ...address('invoice', 'ia', sight)];
  const columns = [...listed, ...besideCustomer(), ...besideCompany(), ...addresses].filter(
    ({ needs }) => needs === undefined || sight.permissions.has(needs),
  );
  const place = new Map(REPORT.map((key, at) => [key, at]));
  const placeOf = ({ key }: ExportColumn): number => place.get(key) ?? REPORT.length;
  return columns.sort((one, other) => placeOf(one) - placeOf(other));
}

export const isInReport = ({ key }: ExportColumn): boolean => REPORT.includes(key);

/** The columns of these keys, in the order of the keys; one that is not known any more is left out. */
export function columnsNamed(keys: readonly string[], all: readonly ExportColumn[]): ExportColumn[] {
  const byKey = new Map(all.map((column) => [column.key, column]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

export function titleOf({ of, title }: ExportColumn, language: Language): string {
  return of ? `${say(of, language)}: ${say(title, language)}` : say(title, language);
}

/** The heading of a column: the one that an import knows it by. */
export function headingOf(column: ExportColumn, language: Language, baseCurrency: string): string {
  const title = column.heading ?? titleOf(column, language);
  return column.inBaseCurrency ? `${title} (${baseCurrency})` : title;
}

function listColumn(field: Field, sql: string): ExportColumn {
  const { name: key, title, kind, choices } = field;
  const group = OF_COMPANY.has(key) ? targetTexts.company : targetTexts.customer;
  const inBaseCurrency = kind === 'money' && key !== 'allowedOutstanding';
  return {
    key,
    title,
    group,
    kind,
    personal: Boolean(field.personal),
    sql,
    inBaseCurrency,
    ...(choices && { choices }),
  };
}

const text = (key: string, title: Said, group: Said, sql: string): ExportColumn => {
  return { key, title, group, sql, kind: 'text', personal: false };
};

function besideCustomer(): ExportColumn[] {
  const person = targetTexts.customer;
  return [
    text(
      'groups',
      customersTexts.groups,
      person,
      listedSql(`SELECT y.name AS v, y.name AS n FROM customer_group_member x JOIN customer_group y ON y.id = x.group_id
                  WHERE x.customer_id = c.id`),
    ),
    {
      ...text(
        'externalIds',
        customersTexts.externalIds,
        person,
        listedSql(`SELECT e.key || ':' || e.value AS v, e.key AS n FROM jsonb_each_text(c.external_ids) e`),
      ),
      personal: true,
    },
    {
      ...text('standingDiscounts', discountsTexts.standing, person, listedSql(discountsInReport('c.id'))),
      needs: DISCOUNTS,
    },
  ];
}

function besideCompany(): ExportColumn[] {
  const { company } = targetTexts;
  return [
    {
      ...text('companyCountry', companiesTexts.country, company, 'co.country'),
      kind: 'country',
      of: company,
      needs: COMPANIES,
    },
    { ...text('ape', companiesTexts.ape, company, 'co.ape'), needs: COMPANIES },
    { ...text('website', companiesTexts.website, company, 'co.website'), personal: true, needs: COMPANIES },
    {
      ...text(
        'allowedOutstandingCurrency',
        targetTexts.allowedOutstandingCurrency,
        company,
        'co.allowed_outstanding_currency',
      ),
      needs: TERMS,
    },
  ];
}

function address(part: 'delivery' | 'invoice', alias: string, sight: Sight): ExportColumn[] {
  return fieldsOf(AddressInput)
    .filter((field) => !NOT_OF_ADDRESS.has(field.name) && isSeen(field, sight))
    .map((field): ExportColumn => {
      const { name, title, kind } = field;
      const of = targetTexts[part];
      const sql = `${alias}.${columnName(name)}`;
      const needs = 'addresses:read' satisfies Permission;
      return {
        key: `${part}.${name}`,
        title,
        of,
        group: of,
        kind,
        personal: Boolean(field.personal),
        needs,
        sql,
      };
    });
}
