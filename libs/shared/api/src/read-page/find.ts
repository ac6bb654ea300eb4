import type { Place } from './cursor';
import { fromFor, type Bindings, type ListSource } from './list-source';
import { keysetParts, keysetSql, orderSql, type Key, type Order } from './order';
import type { Search } from './search';

/** Totals are counted up to here; beyond, a list says "10,000+" (api.md 7). */
export const COUNTED_TO = 10_000;

/** Which records a list is about: what holds of all of them, and what they are searched by. */
export interface Matching {
  where: string;
  search: Search | undefined;
}

/** One page of a list, to be found. */
export interface Asked {
  source: ListSource;
  matching: Matching;
  order: Order;
  place: Place | undefined;
  limit: number;
  offset: number;
  withTotal: boolean;
  bind: Bindings;
}

/** A record of the page: its id with the values of its order's keys, and the total, which stands alone on an empty page. */
export type Found = { id: string | null; total: number | null } & Record<`_k${number}`, string | null>;

/**
 * Finds which records a page shows, through no more tables than that takes. Answers rows of `Found`.
 *
 * What is searched is first found through the trigram indexes, up to the cap, once for the total and for the page.
 * Beyond the cap at least one in a hundred of a million matches: then the order's index is read until the page is full.
 * An order without an index sorts what was found, and is refused beyond the cap.
 */
export function findSql(asked: Asked): string {
  const { matching, order, withTotal } = asked;
  if (matching.search || !order.indexed) return findFirstSql(asked);
  if (!withTotal) return `SELECT id, ${keyTexts(asked)} FROM (${inOrderSql(asked)}) page`;
  const total = `SELECT count(*)::int AS n FROM (${matchesSql(asked, '1', COUNTED_TO + 1)}) matches`;
  return `WITH total AS (${total}), page AS (${inOrderSql(asked)}) ${pageWithTotal(asked)}`;
}

/** Statement of all matches, or of so many; `columns` are selected of each. */
export function matchesSql(
  { source, matching }: Pick<Asked, 'source' | 'matching'>,
  columns: string,
  most?: number,
): string {
  const { where, search } = matching;
  const all = (search?.parts ?? [{ where: 'true' }])
    .map((part) => {
      const condition = `${where} AND ${part.where}`;
      const from = fromFor(source, `${columns} ${condition}`, part.ids);
      return `SELECT ${columns} FROM ${from} WHERE ${condition}`;
    })
    .join(' UNION ALL ');
  return most === undefined ? all : `SELECT * FROM (${all}) found LIMIT ${most}`;
}

function findFirstSql(asked: Asked): string {
  const { order, matching, place, bind, limit } = asked;
  const keys = namedKeys(order.keys);
  const behind = place ? ` AND ${keysetSql(keys, place.values, bind, place.backwards)}` : '';
  const few = `(SELECT n FROM total) <= ${COUNTED_TO}`;
  const ofFew = `SELECT * FROM found WHERE ${few}${behind} ORDER BY ${orderSql(keys, isBackwards(asked))} LIMIT ${limit}${offsetSql(asked)}`;
  const ofMany =
    matching.search && order.indexed ? ` UNION ALL (${inOrderSql(asked, ` AND NOT ${few}`)})` : '';
  return `WITH found AS MATERIALIZED (${matchesSql(asked, selected(asked), COUNTED_TO + 1)}),
    total AS (SELECT count(*)::int AS n FROM found), page AS ((${ofFew})${ofMany}) ${pageWithTotal(asked)}`;
}

/** Reads the records in their order until the page is full. */
function inOrderSql(asked: Asked, more = ''): string {
  const { source, matching, order, place, bind, limit } = asked;
  const { where, search } = matching;
  const all = `${where}${search ? ` AND ${search.all}` : ''}`;
  const from = fromFor(source, `${selected(asked)} ${all}`);
  const sorted = (keys: readonly Key[]): string =>
    `ORDER BY ${orderSql(keys, isBackwards(asked))} LIMIT ${limit}`;
  const parts = place ? keysetParts(order.keys, place.values, bind, place.backwards) : ['true'];
  const [first = '', ...rest] = parts.map(
    (part) => `SELECT ${selected(asked)} FROM ${from} WHERE ${all} AND ${part}${more} ${sorted(order.keys)}`,
  );
  if (rest.length === 0) return `${first}${offsetSql(asked)}`;
  const united = [first, ...rest].map((part) => `(${part})`).join(' UNION ALL ');
  return `SELECT * FROM (${united}) parts ${sorted(namedKeys(order.keys))}`;
}

function pageWithTotal(asked: Asked): string {
  const order = orderSql(namedKeys(asked.order.keys), isBackwards(asked));
  return `SELECT total.n AS total, page.id, ${keyTexts(asked)} FROM total LEFT JOIN page ON true ORDER BY ${order}`;
}

const isBackwards = ({ place }: Asked): boolean => place?.backwards ?? false;
const offsetSql = ({ place, offset }: Asked): string => (place || offset === 0 ? '' : ` OFFSET ${offset}`);
const selected = ({ source, order }: Asked): string =>
  [`${source.id} AS id`, ...order.keys.map((key, at) => `${key.sql} AS k${at}`)].join(', ');
const namedKeys = (keys: readonly Key[]): Key[] => keys.map((key, at) => ({ ...key, sql: `k${at}` }));
const keyTexts = ({ order }: Asked): string =>
  order.keys.map((_, at) => `k${at}::text AS "_k${at}"`).join(', ');
