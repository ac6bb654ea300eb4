import type { Sight } from '@clientele/shared/dto';
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

/** Two letters stand in nearly every record: so few are looked for where a word begins. */
const FRAGMENT = 3;

/**
 * Every word is somewhere in the record, in its own spelling or in the one without aa, ae and oe. The ids are found
 * first, each part through its own trigram index: an OR across tables would read every customer.
 */
export function searchSql(source: ListSource, q: string, bind: Bindings, sight: Sight): string[] {
  const searches = source.parts.flatMap(({ search, needs }) =>
    search && (needs === undefined || sight.permissions.has(needs)) ? [search] : [],
  );
  return searchWords(q).map((word) => {
    const bound = bind.add(word);
    const spellings = [`fold(${bound})`, `fold_digraphs(fold(${bound}))`];
    const befores = [...word].length < FRAGMENT ? [`''`, `'% '`] : [`'%'`];
    const found = (text: string): string =>
      `(${befores
        .flatMap((before) =>
          spellings.map((spelling) => `${text} LIKE ${before} || like_safe(${spelling}) || '%'`),
        )
        .join(' OR ')})`;
    const asked = { sight, word, bind };
    return `${source.id} IN (${searches.map((search) => search(found, asked)).join(' UNION ')})`;
  });
}
