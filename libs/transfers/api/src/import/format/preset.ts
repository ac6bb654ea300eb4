import type { ImportFormat, ImportOptions } from '@clientele/transfers/dto';
import type { ProblemKind } from '@clientele/shared/api';

/** The cells of a row by their headings, in their plain spelling. */
export interface RawRow {
  /** The cell under a heading, trimmed; '' when there is none. */
  get(heading: string): string;
}

/** What a row of a file is: a person, or an address of a person who is known already. */
export type RowKind = 'customer' | 'address';

/** What is known of the files of another system (formats.md). */
export interface Preset {
  format: ImportFormat;
  rows: RowKind;
  /** The name under which its ids are kept in `externalIds`. */
  system: string;
  /** The meaning of each heading, in its plain spelling; '' is known and left out. */
  columns: Readonly<Record<string, string>>;
  /** Whether a file with these headings, in their plain spelling, is of this kind. */
  fits: (headings: ReadonlySet<string>) => boolean;
  /** What its manual says about options. */
  options?: Partial<ImportOptions>;
  /** Cells that mean something else than they say: the text that the target reads instead. */
  values?: Readonly<Record<string, (value: string, row: RawRow) => string>>;
  /** Why a row is passed over, if it is. */
  skips?: (row: RawRow) => ProblemKind | undefined;
  /** The row goes on with the person of the row above: one more address. */
  continues?: (row: RawRow) => boolean;
}

/** A heading without the marks of required columns, hints in brackets and square brackets, in lower case. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[*[\]\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Columns of secrets in other systems' files: refused by name, whatever the format (formats.md 5.2). */
export const isSecretHeading = (heading: string): boolean =>
  /(^|_)(hash|token|salt|secret|secure_key|passwd|passphrase|pass|pwd|haslo|hasło|heslo|passord|passwort|kennwort)(_|$)/.test(
    plainHeading(heading).replaceAll(' ', '_'),
  );

/** A file that has all of these headings. */
export const withAll =
  (...needed: string[]) =>
  (headings: ReadonlySet<string>): boolean =>
    needed.every((heading) => headings.has(heading));
