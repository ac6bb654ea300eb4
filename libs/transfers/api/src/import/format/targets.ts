import type { Permission } from '@clientele/access/dto';
import type { Attribute } from '@clientele/attributes/dto';
import { AddressInput } from '@clientele/addresses/dto';
import { CompanyInput } from '@clientele/companies/dto';
import { CustomerInput, customersTexts } from '@clientele/customers/dto';
import { fieldsOf, say, type Contract, type Field, type Language, type Said } from '@clientele/shared/dto';
import { targetTexts } from './target-texts';

/** The parts of a row: the person, the company, and addresses by what they are for. */
export type Part = 'customer' | 'company' | 'delivery' | 'invoice' | 'address';

/** What a column of a file can mean; the key is what a mapping names. */
export interface Target {
  key: string;
  part: Part;
  title: Said;
  /** The field of the contract that the cell becomes; none for what is read in a way of its own. */
  field: Field | undefined;
  /** Without this permission the column is left out (T4). */
  permission: Permission;
  /** The attribute that the cell is a value of. */
  attribute?: Attribute;
  /** The name of its group where the part is none. */
  group?: Said;
}

/** What a column can mean for somebody, by its key, and the headings that mean attributes. */
export interface KnownTargets {
  byKey: ReadonlyMap<string, Target>;
  headings: ReadonlyMap<string, string>;
}

/** Systems that give ids to people and addresses. */
const SYSTEMS = ['prestashop', 'magento', 'shopify', 'woocommerce', 'shopware', 'spree', 'upgates', 'import'];

/** A company's own names where a customer has a field of the same name; the rest keep theirs. */
const COMPANY_KEYS: Readonly<Record<string, string>> = { name: 'company', country: 'companyCountry' };
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  email: 'customers:import',
  phone: 'customers:contact',
  enabled: 'customers:enable',
  newsletter: 'newsletter:write',
  partnerOffers: 'consents:write',
  allowedOutstanding: 'companies:credit',
  maxPaymentDays: 'companies:credit',
  risk: 'companies:risk',
};
const NOT_FROM_FILES = new Set(['mainGroupId', 'externalIds', 'accountManagerId']);
const FLAGS_OF_ADDRESS = new Set(['delivery', 'invoice', 'defaultDelivery', 'defaultInvoice']);

const own = (part: Part, key: string, title: Said): Target => ({
  key,
  part,
  title,
  field: undefined,
  permission: part === 'customer' ? 'customers:write' : 'addresses:write',
});
const fieldsFrom = (contract: Contract<object>): Field[] =>
  fieldsOf(contract).filter(({ name }) => !NOT_FROM_FILES.has(name));

const permitted = ({ name }: Field, otherwise: Permission): Pick<Target, 'permission'> => ({
  permission: PERMISSIONS[name] ?? otherwise,
});

const customerTargets: Target[] = [
  ...fieldsFrom(CustomerInput).map((field): Target => ({
    key: field.name,
    part: 'customer',
    title: field.title,
    field,
    ...permitted(field, 'customers:write'),
  })),
  own('customer', 'name', targetTexts.name),
  own('customer', 'password', targetTexts.password),
  { ...own('customer', 'groups', customersTexts.groups), permission: 'groups:assign' },
  { ...own('customer', 'mainGroup', customersTexts.mainGroupId), permission: 'groups:assign' },
  own('customer', 'externalIds', customersTexts.externalIds),
  ...SYSTEMS.map((system) =>
    own('customer', `externalIds.${system}`, targetTexts[`id_${system}` as keyof typeof targetTexts]),
  ),
];

const companyTargets: Target[] = [
  ...fieldsFrom(CompanyInput).map((field): Target => {
    const key = COMPANY_KEYS[field.name] ?? field.name;
    return { key, part: 'company', title: field.title, field, ...permitted(field, 'companies:write') };
  }),
  {
    ...own('company', 'allowedOutstandingCurrency', targetTexts.allowedOutstandingCurrency),
    permission: 'companies:credit',
  },
];

const addressTargets = (part: 'delivery' | 'invoice' | 'address'): Target[] => [
  ...fieldsFrom(AddressInput)
    .filter(({ name }) => part === 'address' || !FLAGS_OF_ADDRESS.has(name))
    .map((field): Target => ({
      key: `${part}.${field.name}`,
      part,
      title: field.title,
      field,
      permission: 'addresses:write',
    })),
  own(part, `${part}.name`, targetTexts.name),
  own(part, `${part}.id`, targetTexts.addressId),
  own(part, `${part}.mobile`, targetTexts.mobile),
];

export const TARGETS: readonly Target[] = [
  ...customerTargets,
  ...companyTargets,
  ...addressTargets('delivery'),
  ...addressTargets('invoice'),
  ...addressTargets('address'),
];

const byKey = new Map(TARGETS.map((target) => [target.key, target]));

/** Of the fields that all shops have. */
export const targetOf = (key: string): Target | undefined => byKey.get(key);

/** A target's title as people read it: what it belongs to stands before it. */
export function titleOf({ key, part, title }: Target, language: Language): string {
  const isOwn = part === 'customer' || (part === 'company' && key !== COMPANY_KEYS['country']);
  const of = isOwn ? undefined : targetTexts[part];
  return of ? `${say(of, language)}: ${say(title, language)}` : say(title, language);
}

/** The name of the group that a target is shown in. */
export const groupOf = ({ part, group }: Target, language: Language): string =>
  say(group ?? targetTexts[part], language);
