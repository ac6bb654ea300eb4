import type { Language } from './say';
import { rule, word, type WordOptions } from './words';

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** A number on the wire: at most 15 digits and 6 decimals as text, so that none of them is lost. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** A number of at most 15 digits and 6 decimals, as text. */
export function Decimal(options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'decimal', rules: [rule('decimal', isDecimal)], example: '42.5' });
}

const GROUPED = /^-?\d{1,3}([.,]\d{3})+$/;

/**
 * Reads a number as people type it in their language: `1 234,5`, `1,234.5`, `-3`. The mark of another language is
 * understood where it cannot stand between thousands. Answers the canonical text, or null when it is no number.
 */
export function readDecimal(typed: string, language: Language): string | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const own = language === 'en' ? '.' : ',';
  const other = own === '.' ? ',' : '.';
  const mark = text.includes(own) || GROUPED.test(text) ? own : other;
  const [whole = '', decimals, ...more] = text.split(mark);
  if (more.length > 0) return null;
  const digits = GROUPED.test(whole) ? whole.replace(/[.,]/g, '') : whole;
  const canonical = decimals === undefined ? digits : `${digits}.${decimals}`;
  return isDecimal(canonical) ? canonical : null;
}
