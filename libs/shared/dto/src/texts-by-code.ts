import { isStorable, rule, word, type WordOptions } from './words';

/** Texts by codes of the shop's own, each of at most `length` units: `{ "shoe_size": "42" }`. */
export function TextsByCode(max: number, length: number, options: WordOptions): PropertyDecorator {
  const isEntry = ([code, text]: [string, unknown]): boolean =>
    /^[a-z0-9_]{1,50}$/.test(code) && typeof text === 'string' && text.length <= length && isStorable(text);
  const holds = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= max && entries.every(isEntry);
  };
  const rules = [rule('map', holds, () => ({ max }))];
  return word(options, { kind: 'map', max, rules, example: { shoe_size: '42' } });
}
