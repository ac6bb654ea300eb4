import type { MoneyValue } from '@clientele/shared/dto';
import { Column } from 'typeorm';

/**
 * The columns that a contract asks of its entity: every field, money as an amount and a currency. An entity that
 * forgets one does not compile.
 */
export type Row<T> = {
  [K in keyof T as NonNullable<T[K]> extends MoneyValue ? never : K]: T[K];
} & {
  [
    K in keyof T as NonNullable<T[K]> extends MoneyValue
      ? `${string & K}Amount` | `${string & K}Currency`
      : never
  ]: string | (null extends T[K] ? null : never);
};

const toText = { to: (value: unknown) => value, from: (value: Date | null) => value?.toISOString() ?? null };

/** An instant: timestamptz in the database, RFC 3339 text in the code. */
export function InstantColumn(
  options: { nullable?: boolean; default?: () => string } = {},
): PropertyDecorator {
  return Column({ type: 'timestamptz', transformer: toText, ...options });
}
