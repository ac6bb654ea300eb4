import { NoAnswer } from '../register';

const odd = (): NoAnswer => new NoAnswer('unexpected_answer');

export type Read = Record<string, unknown>;

export function objectOf(value: unknown): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw odd();
  return value as Read;
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw odd();
  return value;
}

/** A text in one line; registers write dashes where they say nothing. */
export function textOf(value: unknown, most = 500): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw odd();
  const lines = value.split(/[\r\n]+/).map((line) => line.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim());
  const text = lines.filter(Boolean).join(', ').normalize('NFC');
  return /^-*$/.test(text) ? '' : text.slice(0, most);
}

export function flagOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw odd();
  return value;
}

/** The answer is about what was asked. */
export function expect(value: unknown, wanted: unknown): void {
  if (value !== wanted) throw odd();
}

/** A code of an error, fit to be kept. */
export function codeOf(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,50}$/.test(value) ? value : 'unknown_error';
}

export function expectOk(status: number): void {
  if (status !== 200) throw new NoAnswer(`http_${status}`);
}
