/** Money on the wire: a decimal amount as text and an ISO 4217 code; arithmetic happens in numeric(15,2) columns. */
export interface Money {
  amount: string;
  currency: string;
}

/** The currencies that a shop may use. */
export const CURRENCIES = ['PLN', 'CZK', 'NOK', 'EUR', 'GBP', 'USD', 'SEK', 'DKK', 'CHF'] as const;
export type Currency = (typeof CURRENCIES)[number];

const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;

export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  return (
    typeof amount === 'string' &&
    AMOUNT.test(amount) &&
    CURRENCIES.includes(currency as Currency) &&
    Object.keys(rest).length === 0
  );
}

/**
 * Reads an amount as people type it: `1 234,50`, `1,234.50`, `1234.5`, with any space and U+2212.
 * Answers the canonical text (`1234.50`), or null when it is no amount or could be read in two ways.
 */
export function readAmount(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const lastMark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const decimals = lastMark >= 0 ? text.length - lastMark - 1 : 0;
  const isDecimal = lastMark >= 0 && decimals <= 2;
  const digits = isDecimal ? text.slice(0, lastMark) : text;
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  const whole = isGrouped ? digits.replace(/[.,]/g, '') : digits;
  const canonical = isDecimal ? `${whole}.${text.slice(lastMark + 1).padEnd(2, '0')}` : `${whole}.00`;
  return AMOUNT.test(canonical) ? canonical : null;
}
