const PERCENT = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** A percentage on the wire: a decimal from 0 to 100 as text, like an amount of money. */
export function isPercent(value: unknown): value is string {
  return typeof value === 'string' && PERCENT.test(value);
}

/** Reads a percentage as people type it: `7,5`, `7.5 %`. Answers the canonical text (`7.50`), or null when it is none. */
export function readPercent(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return isPercent(text) ? Number(text).toFixed(2) : null;
}
