import type { Field } from '@clientele/shared/dto';
import { readFilter, writeFilter, type Filter } from './filter';

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export const WHOSE = ['mine', 'favourite'] as const;
export type Whose = (typeof WHOSE)[number];

/** Everything that decides which rows are on the screen; it lives in the address and nowhere else. */
export interface ListState {
  q: string;
  filters: readonly Filter[];
  /** A view that means whoever looks: their own customers, or those with their star. */
  whose: '' | Whose;
  /** A field's name, with `-` before it for descending; empty for the API's own order. */
  sort: string;
  limit: PageSize;
  cursor: string;
  /** Filters by what the shop had defined and that is not there any more, as the address has them. */
  lost: Query;
}

export type Fields = ReadonlyMap<string, Field>;
export type Query = Readonly<Record<string, string>>;

export const firstPage: ListState = {
  q: '',
  filters: [],
  whose: '',
  sort: '',
  limit: 25,
  cursor: '',
  lost: {},
};

/**
 * Reads an address. What it does not understand it leaves out: a broken link never blocks the list. What `isDefined` is
 * kept: without it a link would show others than those that it was made for.
 */
export function readState(
  query: Query,
  fields: Fields,
  isDefined: (name: string) => boolean = () => false,
): ListState {
  const sort = query['sort'] ?? '';
  const order = sort.replace(/^-/, '');
  return {
    q: query['q'] ?? '',
    filters: Object.entries(query)
      .map(([name, value]) => readFilter(name, value, fields))
      .filter((filter) => filter !== null),
    whose: WHOSE.find((name) => query[name] === 'true') ?? '',
    sort: fields.has(order) && !isDefined(order) ? sort : '',
    limit: PAGE_SIZES.find((size) => String(size) === query['limit']) ?? firstPage.limit,
    cursor: query['cursor'] ?? '',
    lost: Object.fromEntries(
      Object.entries(query).filter(
        ([name, value]) => isDefined(name) && readFilter(name, value, fields) === null,
      ),
    ),
  };
}

/** The address of a state, without what is as it always is. */
export function writeState(state: ListState, fields: Fields): Query {
  return {
    ...narrowing(state, fields),
    ...(state.sort && { sort: state.sort }),
    ...(state.limit !== firstPage.limit && { limit: String(state.limit) }),
    ...(state.cursor && { cursor: state.cursor }),
  };
}

/** What the API is asked. */
export function apiQuery(state: ListState, fields: Fields): Query {
  return { ...writeState(state, fields), limit: String(state.limit) };
}

/** The same rows on all pages, as the query string that an export takes. */
export function exportQuery(state: ListState, fields: Fields): string {
  const query = { ...narrowing(state, fields), ...(state.sort && { sort: state.sort }) };
  return new URLSearchParams(query).toString();
}

function narrowing(state: ListState, fields: Fields): Query {
  const filters = state.filters.flatMap((filter) => {
    const field = fields.get(filter.field);
    return field ? [writeFilter(filter, field)] : [];
  });
  const whose = state.whose && { [state.whose]: 'true' };
  return { ...(state.q && { q: state.q }), ...whose, ...Object.fromEntries(filters), ...state.lost };
}

/** The next order after a click on a header: ascending, descending, the list's own. */
export function nextSort(sort: string, field: string): string {
  if (sort === field) return `-${field}`;
  return sort === `-${field}` ? '' : field;
}

export const TRASH: Filter = { field: 'deletedAt', condition: 'filled', values: [] };

export function isTrash(state: ListState): boolean {
  return state.filters.some(({ field, condition }) => field === TRASH.field && condition === TRASH.condition);
}

/** The filters that people set, the view's own left out. */
export function chosenFilters(state: ListState): Filter[] {
  return state.filters.filter(
    ({ field, condition }) => field !== TRASH.field || condition !== TRASH.condition,
  );
}

/** Puts a filter in, in the place of the one it replaces or of the one on the same field and condition. */
export function withFilter(state: ListState, filter: Filter, replaced?: Filter): ListState {
  const isSame = (other: Filter): boolean =>
    other === replaced || (other.field === filter.field && other.condition === filter.condition);
  const place = state.filters.findIndex(isSame);
  const others = state.filters.filter((other) => !isSame(other));
  const filters =
    place < 0 ? [...others, filter] : others.toSpliced(Math.min(place, others.length), 0, filter);
  return { ...state, filters, cursor: '' };
}

export function withoutFilter(state: ListState, filter: Filter): ListState {
  return { ...state, filters: state.filters.filter((other) => other !== filter), cursor: '' };
}

/** The same view with nothing that narrows it. */
export function unfiltered(state: ListState): ListState {
  return { ...state, q: '', filters: isTrash(state) ? [TRASH] : [], cursor: '', lost: {} };
}

export function isNarrowed(state: ListState): boolean {
  return state.q !== '' || chosenFilters(state).length > 0 || hasLost(state);
}

export function hasLost({ lost }: ListState): boolean {
  return Object.keys(lost).length > 0;
}

/** The same without the filters that nothing answers any more. */
export function withoutLost(state: ListState): ListState {
  return { ...state, cursor: '', lost: {} };
}
