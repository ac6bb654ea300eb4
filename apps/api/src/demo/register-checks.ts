import type { Finding, NumberKind, RegisterId, RegisterStatus } from '@clientele/registers/dto';
import { Dice } from './dice';
import type { Entered } from './register-answers';
import type { DemoCompany, DemoData } from './rows';
import { DAY } from './times';

/** What a register answered about a number of a company, or that it did not. */
export interface DemoRegisterCheck {
  companyId: string;
  kind: NumberKind;
  country: string;
  number: string;
  register: RegisterId;
  at: string;
  outcome: Exclude<RegisterStatus, 'unverified'> | 'no_answer';
  failure: string;
  evidence: string;
  finding: Finding;
  name: string;
  address: string;
}

type Shop = Pick<DemoData, 'companies' | 'companyPeople' | 'addresses'>;

const OUTAGE = 'MS_UNAVAILABLE';

/** Each number's fate follows from its digits, so that the register of the demo says the same when it is asked again. */
export const isMissing = (digits: string): boolean => Number(digits) % 20 === 3;
export const isUnreachable = (digits: string): boolean => Number(digits) % 20 === 7;
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Who is entered, by the digits of their numbers; most under the name and the address that we know. */
export function enteredIn({ companies, companyPeople, addresses }: Shop): Map<string, Entered> {
  const places = new Map(addresses.map((address) => [address.customerId, address]));
  const homes = new Map(
    companyPeople.map(({ companyId, customerId }) => [companyId, places.get(customerId)]),
  );
  const entries = companies.flatMap((company) => {
    const home = homes.get(company.id);
    const address = home ? `${home.street}, ${home.postalCode} ${home.city}` : '';
    const digits = [company.organisationNumber, company.taxId].map(digitsOf).filter(Boolean);
    const entry = { name: nameOf(company), address, vat: company.taxId !== '' };
    return digits.filter((one) => !isMissing(one)).map((one): [string, Entered] => [one, entry]);
  });
  return new Map(entries);
}

/** Registers write in capitals, and some companies have taken another name since. */
function nameOf({ id, name }: DemoCompany): string {
  const dice = new Dice(`register ${id}`);
  const [first = name, ...rest] = name.split(' ');
  return (dice.chance(0.06) ? `${first} Holding ${rest.at(-1) ?? ''}` : name).toUpperCase();
}

export function registerChecksOf(shop: Shop, today: Date): DemoRegisterCheck[] {
  const entered = enteredIn(shop);
  return shop.companies.flatMap((company) =>
    numbersOf(company).flatMap((asked) => {
      const dice = new Dice(`register ${asked.number}`);
      // The rest is asked about when the shop opens.
      if (!dice.chance(0.92)) return [];
      const at = new Date(today.getTime() - (1 + dice.next() * 80) * DAY).toISOString();
      return [
        { companyId: company.id, country: company.country, ...asked, at, ...said(asked, entered, dice) },
      ];
    }),
  );
}

type Asked = Pick<DemoRegisterCheck, 'kind' | 'number' | 'register'>;

function numbersOf({ country, organisationNumber, taxId }: DemoCompany): Asked[] {
  const registers: Readonly<Record<string, Partial<Record<NumberKind, RegisterId>>>> = {
    PL: { tax_id: 'white_list' },
    CZ: { organisation_number: 'ares', tax_id: 'vies' },
    NO: { organisation_number: 'brreg', tax_id: 'brreg' },
  };
  const { organisation_number: ofNumber, tax_id: ofTaxId } = registers[country] ?? {};
  return [
    ...(ofNumber && organisationNumber
      ? [{ kind: 'organisation_number' as const, number: organisationNumber, register: ofNumber }]
      : []),
    ...(ofTaxId && taxId ? [{ kind: 'tax_id' as const, number: taxId, register: ofTaxId }] : []),
  ];
}

type Said = Omit<DemoRegisterCheck, keyof Asked | 'companyId' | 'country' | 'at'>;

function said({ number, register }: Asked, entered: ReadonlyMap<string, Entered>, dice: Dice): Said {
  const digits = digitsOf(number);
  const nothing: Said = {
    outcome: 'invalid',
    failure: '',
    evidence: '',
    finding: 'not_found',
    name: '',
    address: '',
  };
  if (register === 'vies' && isUnreachable(digits))
    return { ...nothing, outcome: 'no_answer', failure: OUTAGE, finding: '' };
  const evidence = { vies: `WAPIAAAA${digits}`, white_list: `d${dice.digits(4)}-8ab1c`, ares: '', brreg: '' }[
    register
  ];
  const entry = entered.get(digits);
  if (!entry) return { ...nothing, evidence };
  const finding = register === 'ares' ? '' : entry.vat ? 'vat_registered' : 'not_vat_registered';
  return { ...nothing, outcome: 'valid', evidence, finding, name: entry.name, address: entry.address };
}
