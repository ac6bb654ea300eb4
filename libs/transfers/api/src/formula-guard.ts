import { quoted } from './quoted';

/**
 * Texts that a spreadsheet could run leave with an apostrophe before them, and lose it when they come back (T10; OWASP
 * CSV Injection): its signs are ASCII or full-width, and apostrophes that stand there already count one more.
 */
const SIGNS = '=+@\t\r\n＝＋－＠';
/** A number, or a phone number in digits and blanks, is no formula whatever its sign. */
const HARMLESS = '^[+-]?[0-9][0-9 ]*([.,][0-9]+)?$';

const risky = new RegExp(`^'*[${SIGNS}\\0-]`);
const guardedBefore = new RegExp(`^'+[${SIGNS}\\0-]`);
const harmless = new RegExp(HARMLESS);

export function guarded(text: string): string {
  return risky.test(text) && !harmless.test(text) ? `'${text}` : text;
}

export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && guardedBefore.test(cell) ? cell.slice(1) : cell;
}

const FIRST = ["'", '-', ...SIGNS].map((sign) => sign.codePointAt(0) ?? 0).join(',');

/**
 * The same in SQL, of the text `v`. Nearly every text begins with a letter, and no sign of a formula stands between `A` and
 * the first full-width one: two comparisons of bytes let it pass. Of the others the first character decides, which is
 * much cheaper than a pattern.
 */
export const guardedSql = (v: string): string =>
  `CASE WHEN ${v} COLLATE "C" >= 'A' AND ${v} COLLATE "C" < '＋' THEN ${v}
        WHEN ascii(${v}) = ANY ('{${FIRST}}'::int[]) AND ${v} ~ ${quoted(`^'*[${SIGNS}-]`)} AND ${v} !~ ${quoted(HARMLESS)}
        THEN '''' || ${v} ELSE ${v} END`;
