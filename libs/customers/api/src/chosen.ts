import { Problem, problems } from '@clientele/shared/api';
import { customersProblems } from './problems';

/** Parameters of the page that somebody looked at, which say nothing about which rows match. */
const OF_THE_PAGE = new Set(['cursor', 'offset', 'limit', 'fields', 'embed']);

export type Filter = Readonly<Record<string, string>>;

/** What the query string of a list says about which customers match. */
export function filterIn(query: string): Filter {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => !OF_THE_PAGE.has(name)));
}

/** Whether a filter asks for the trash, in which nothing is done with many at once. */
export const namesTrash = (filter: Filter): boolean =>
  Object.keys(filter).some((name) => name.startsWith('deletedAt'));

/** A filter with a selection, which is exact by itself; somebody of it may have gone since. */
export const narrowedTo = ({ query, ids }: { query: Filter; ids: readonly string[] }): Filter => ({
  ...query,
  ...(ids.length > 0 && { 'id[in]': ids.join(',') }),
});

/** For jobs: a filter that could be used when it was asked for may name an attribute or an option that went since. */
export async function asFiltered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isGone = error instanceof Problem && error.kind === problems.invalid_parameter;
    throw isGone ? new Problem(customersProblems.filter_gone) : error;
  }
}
