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

/**
 * Every word is somewhere in the record, in its own spelling or in the one without aa, ae and oe. The ids are found
 * first, each part through its own trigram index: an OR across tables would read every customer.
 */
export function searchSql(source: ListSource, q: string, bind: Bindings): string[] {
  const searches = source.parts.flatMap((part) => (part.search ? [part.search] : []));
  return searchWords(q).map((word) => {
    const bound = bind.add(word);
    const found = (text: string): string =>
      `(${text} LIKE '%' || like_safe(fold(${bound})) || '%' OR ${text} LIKE '%' || like_safe(fold_digraphs(fold(${bound}))) || '%')`;
    return `${source.id} IN (${searches.map((search) => search(found)).join(' UNION ')})`;
  });
}
