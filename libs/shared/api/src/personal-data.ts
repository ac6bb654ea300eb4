import { fieldsOf, type Contract, type Kind } from '@clientele/shared/dto';
import { columnName } from './naming';

/**
 * What an erase does to a column. Every text column of every table has a rule; a law test finds the one without.
 * - `none`: holds nothing about a person.
 * - `blank`: emptied (or NULL), as the record stays without the person.
 * - `delete`: goes with its row, which the erase deletes.
 * - `blank_diff`: values inside are blanked, the event stays (the `change` table).
 * - `staff`: about an operator, not about a customer; kept as long as the shop must account for who did what.
 */
export type EraseRule = 'none' | 'blank' | 'delete' | 'blank_diff' | 'staff';

/** The rules of a domain's tables, column by column. */
export type PersonalData = Readonly<Record<string, Readonly<Record<string, EraseRule>>>>;

const WITHOUT_TEXT = new Set<Kind>([
  'id',
  'integer',
  'flag',
  'day',
  'instant',
  'money',
  'percent',
  'decimal',
]);

/** The rules of the columns that hold a contract's fields: what is personal in the contract is blanked by an erase. */
export function eraseRulesOf(contract: Contract<object>): Readonly<Record<string, EraseRule>> {
  const ruled = fieldsOf(contract).filter(
    ({ kind, of, personal }) => (personal || !WITHOUT_TEXT.has(kind)) && !of,
  );
  return Object.fromEntries(
    ruled.map(({ name, personal }) => [columnName(name), personal ? 'blank' : 'none']),
  );
}
