import type { CompanyRole, Risk } from '@clientele/companies/dto';
import { slug } from './ascii';
import { companyBooks } from './company-books';
import { Dice } from './dice';
import type { Draft } from './drafts';
import { uuidAt } from './ids';
import { markets } from './markets';
import { surname } from './name-book';
import { managersOf } from './operators';
import { registrationNumbers } from './registration-numbers';
import type { DemoCompany } from './rows';

export interface DraftedCompany {
  row: DemoCompany;
  /** The domain of its people's addresses, whether or not it has a website. */
  domain: string;
  /** The people, by their index; the primary ones see this company as theirs. */
  people: { index: number; isPrimary: boolean; roles: CompanyRole[] }[];
}

const COLLEAGUES = 0.18;
const SECOND_COMPANIES = 0.035;
const SUBSIDIARIES = 0.015;
const LEAST_LIMIT = 2_500;
/** How many złoty one unit of the currency is worth, roundly: limits should mean the same everywhere. */
const ZLOTY: Readonly<Record<string, number>> = { PLN: 1, CZK: 0.17, NOK: 0.36, GBP: 4.9 };

/** Who acts for a company founds one in our records, or joins one of their country. */
export function draftCompanies(drafts: readonly Draft[]): DraftedCompany[] {
  const dice = new Dice('companies');
  const known = { all: [] as DraftedCompany[], names: new Set<string>(), numbers: new Set<string>() };
  const byLanguage: Partial<Record<string, DraftedCompany[]>> = {};
  for (const draft of drafts.filter(({ actsForCompany }) => actsForCompany)) {
    const near = (byLanguage[draft.language] ??= []);
    if (near.length > 0 && dice.chance(COLLEAGUES)) join(dice.pick(near), draft.index, true);
    else {
      const company = found(draft, known);
      near.push(company);
      known.all.push(company);
    }
    if (dice.chance(SECOND_COMPANIES)) join(dice.pick(near), draft.index, false);
  }
  bringTogether(known.all);
  return known.all;
}

/** Some of a country belong to the first company of it: a parent with children, and no grandchildren. */
function bringTogether(companies: readonly DraftedCompany[]): void {
  const dice = new Dice('families of companies');
  const heads: Partial<Record<string, DemoCompany>> = {};
  for (const { row } of companies) {
    const head = (heads[row.country] ??= row);
    if (row !== head && dice.chance(SUBSIDIARIES)) row.parentId = head.id;
  }
}

function join(company: DraftedCompany, index: number, isPrimary: boolean): void {
  if (company.people.some((person) => person.index === index)) return;
  company.people.push({ index, isPrimary, roles: rolesOf(index) });
}

/** Many are simply somebody to talk to. */
function rolesOf(index: number): CompanyRole[] {
  const dice = new Dice(`roles ${index}`);
  const chances: [CompanyRole, number][] = [
    ['buyer', 0.5],
    ['approver', 0.2],
    ['accounts_payable', 0.15],
  ];
  return chances.filter(([, chance]) => dice.chance(chance)).map(([role]) => role);
}

function found(draft: Draft, known: { names: Set<string>; numbers: Set<string> }): DraftedCompany {
  const dice = new Dice(`company ${draft.index}`);
  const { country } = markets[draft.language];
  const { name, bare } = companyName(draft.language, dice, known.names);
  const domain = `${dice.chance(0.6) ? slug(bare) : slug(bare).replaceAll('-', '')}.example`;
  const row: DemoCompany = {
    id: uuidAt(draft.arrivedAt, dice),
    createdAt: draft.arrivedAt.toISOString(),
    name,
    country,
    ...registrationNumbers(country, dice, known.numbers),
    website: dice.chance(0.72) ? `https://${dice.chance(0.5) ? 'www.' : ''}${domain}` : '',
    ...terms(draft, dice),
    parentId: null,
  };
  return { row, domain, people: [{ index: draft.index, isPrimary: true, roles: rolesOf(draft.index) }] };
}

function terms(
  { language }: Draft,
  dice: Dice,
): Pick<DemoCompany, 'allowedOutstanding' | 'maxPaymentDays' | 'risk' | 'accountManager'> {
  const { currency } = markets[language];
  const limit = Math.max(LEAST_LIMIT, dice.heavyTailed(14_000, 0.9)) / (ZLOTY[currency] ?? 1);
  const hasLimit = dice.chance(2 / 3);
  const days = dice.weighted({ '7': 14, '14': 30, '21': 12, '30': 31, '45': 5, '60': 8 });
  const risk = dice.weighted<Risk>({ low: 45, medium: 27, high: 9, '': 19 });
  return {
    allowedOutstanding: hasLimit ? { amount: `${roundLimit(limit)}.00`, currency } : null,
    maxPaymentDays: Number(days),
    risk,
    accountManager: dice.chance(0.7) ? dice.weighted(managersOf(language)) : null,
  };
}

/** People agree on 15 000 or 120 000, not on 14 837. */
function roundLimit(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount)) / 2;
  return Math.round(amount / step) * step;
}

function companyName(
  language: Draft['language'],
  dice: Dice,
  taken: Set<string>,
): { name: string; bare: string } {
  const book = companyBooks[language];
  for (;;) {
    const bare = fill(dice.weighted(book.patterns), language, dice);
    if (taken.has(bare)) continue;
    taken.add(bare);
    return { name: `${bare} ${dice.weighted(book.forms)}`, bare };
  }
}

function fill(pattern: string, language: Draft['language'], dice: Dice): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, part: string) =>
    part === 'surname'
      ? surname(markets[language].names, 'male', dice)
      : dice.pick(companyBooks[language].parts[part] ?? ['']),
  );
  return filled.includes('{') ? fill(filled, language, dice) : filled;
}
