import type { Permission } from '@clientele/access/dto';
import type { Actor, ListSource } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';

/** More rows at once are the owner's business, until a second person can approve them (reliability.md 5). */
export const MOST_ROWS = 10_000;

const may = ({ permissions }: Actor, permission: Permission): boolean => permissions.has(permission);

/** So many rows may leave at once. */
export const mostRows = (actor: Actor): number =>
  may(actor, 'customers:export_many') ? Infinity : MOST_ROWS;

/** Beside any other condition of the filter: who did not subscribe is in no file of marketing. */
export const consentedOnly = (actor: Actor): Record<string, string> =>
  may(actor, 'customers:export_unconsented') ? {} : { 'newsletter[eq]': 'true' };

/** What the access log keeps of a filter: which fields, and their values only where these are nobody's. */
export function impersonal(
  query: Readonly<Record<string, string>>,
  list: ListSource,
): Record<string, string> {
  const fields = list.parts.flatMap(({ contract }) => [...fieldsOf(contract)]);
  const plain = new Set(fields.filter(({ personal }) => !personal).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const isPlain = name === 'sort' || plain.has(name.split('[')[0] ?? '');
      return [name, isPlain ? value : '…'];
    }),
  );
}
