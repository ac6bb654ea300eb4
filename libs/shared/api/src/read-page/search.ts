import type { Actor } from '../actor';
import { unusable } from '../unusable';
import type { Bindings, ListSource } from './list-source';

/** A phone number however it was typed: its digits are what is looked for. */
const PHONE_LIKE = /^\+?[\d\s()./-]{5,}$/;

/** The words that must all be found; a phone number is one word. */
export function searchWords(q: string): string[] {
  const text = q.normalize('NFC').trim();
  if (PHONE_LIKE.test(text) && /\d{3}/.test(text)) return [text.replace(/\D/g, '')];
  const words = text.split(/\s+/).filter((word) => word.normalize('NFKD').replace(/\p{M}/gu, '') !== '');
  return words.slice(0, 10);
}

/** A search as conditions on the record. */
export interface Search {
  /** What holds of every record that it finds. */
  all: string;
  /** The same in parts that find no record twice: an OR across tables would read every record. */
  parts: SearchPart[];
}

/** Records that a search finds through one index: those of `ids`, a statement, when it is there, of which `where` holds. */
interface SearchPart {
  ids?: string;
  where: string;
}

/** Two letters stand in nearly every record: so few are looked for where a word begins. */
const FRAGMENT = 3;

/**
 * Every word is somewhere in the record or in what belongs to it, in its own spelling or in the one without aa, ae and
 * oe.
 */
export function searchOf(source: ListSource, q: string, bind: Bindings, reader: Actor): Search | undefined {
  const words = searchWords(q);
  if (words.length === 0) return undefined;
  if (!source.found) throw unusable('q');
  const { found: foundInRecord, id } = source;
  const beside = source.parts.flatMap(({ search, needs }) =>
    search && (needs === undefined || reader.permissions.has(needs)) ? [search] : [],
  );
  const asked = words.map((word) => {
    const found = foundIn(word, bind.add(word));
    const own = foundInRecord(found, { reader, word, bind });
    return { own, ids: beside.map((search) => search(found, { reader, word, bind })) };
  });
  const own = asked.map((word) => word.own).join(' AND ');
  if (beside.length === 0) return { all: own, parts: [{ where: own }] };
  const all = asked
    .map((word) => `(${[word.own, ...word.ids.map((ids) => `${id} IN (${ids})`)].join(' OR ')})`)
    .join(' AND ');
  const ids = asked.flatMap((word) => word.ids).join(' UNION ');
  return { all, parts: [{ where: own }, { ids, where: `NOT (${own}) AND ${all}` }] };
}

/** Whether a folded text has a word, which is bound, as a condition. */
function foundIn(word: string, bound: string): (text: string) => string {
  const spellings = [`fold(${bound})`, ...(hasTwoSpellings(word) ? [`fold_digraphs(fold(${bound}))`] : [])];
  const befores = [...word].length < FRAGMENT ? [`''`, `'% '`] : [`'%'`];
  const patterns = befores.flatMap((before) =>
    spellings.map((folded) => `${before} || like_safe(${folded}) || '%'`),
  );
  return (text) => `(${patterns.map((pattern) => `${text} LIKE ${pattern}`).join(' OR ')})`;
}

/** Whether the fold of a word may have an aa, ae or oe: letters such as æ and œ become one of them. */
function hasTwoSpellings(word: string): boolean {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return /aa|ae|oe|[^\x20-\x7e]/.test(bare);
}
