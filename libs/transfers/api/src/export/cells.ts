import { say, type Language } from '@clientele/shared/dto';
import { csvStyle } from '../csv-writing';
import { guardedSql } from '../formula-guard';
import { quoted } from '../quoted';
import { reportTexts } from '../texts';
import type { ExportColumn } from './export-columns';

/** Whom the file is for. */
export interface Reading {
  language: Language;
  timeZone: string;
}

/**
 * Several texts in one cell, `a, b`, in SQL: one that holds a delimiter stands in quotes, so that an import parts them as
 * they were. `items` selects each as `v` with its place `n`.
 */
export const listedSql = (items: string): string =>
  `(SELECT string_agg(CASE WHEN v ~ '[,;"]' THEN '"' || replace(v, '"', '""') || '"' ELSE v END, ', ' ORDER BY n)
      FROM (${items}) i)`;

/** The word that people read for a value, in SQL. */
function wordSql(
  { kind, sql, choices = {} }: Pick<ExportColumn, 'kind' | 'sql' | 'choices'>,
  language: Language,
): string {
  if (kind === 'flag')
    return `CASE WHEN ${sql} THEN ${quoted(say(reportTexts.yes, language))} WHEN NOT ${sql} THEN ${quoted(say(reportTexts.no, language))} END`;
  const words = Object.entries(choices).filter(([value]) => value !== '');
  const cases = words.map(([value, said]) => `WHEN ${quoted(value)} THEN ${quoted(say(said, language))}`);
  return cases.length === 0 ? 'NULL::text' : `CASE ${sql} ${cases.join(' ')} END`;
}

/** The words for several options that are chosen. */
const wordsSql = ({ sql, choices = {} }: ExportColumn, language: Language): string =>
  listedSql(`SELECT ${wordSql({ kind: 'choice', sql: 'x.v', choices }, language)} AS v, x.n
               FROM unnest(${sql}) WITH ORDINALITY x(v, n)`);

const TEXTUAL = new Set(['text', 'email', 'phone', 'url', 'tags', 'country', 'map']);
export const isTextual = ({ kind }: ExportColumn): boolean => TEXTUAL.has(kind);

function plainSql(column: ExportColumn, language: Language): string {
  if (column.kind === 'flag' || column.kind === 'choice') return wordSql(column, language);
  if (column.kind !== 'tags') return `(${column.sql})::text`;
  if (column.choices) return wordsSql(column, language);
  const listed = listedSql(`SELECT v, n FROM unnest(${column.sql}) WITH ORDINALITY x(v, n)`);
  return `CASE WHEN array_to_string(${column.sql}, '') ~ '[,;"]' THEN ${listed} ELSE array_to_string(${column.sql}, ', ') END`;
}

/**
 * The cell of a CSV file: a text that a spreadsheet could run has an apostrophe in front of it (T10); see
 * `formula-guard.ts`.
 */
export function csvCellSql(column: ExportColumn, { language, timeZone }: Reading): string {
  const { kind, sql } = column;
  if (kind === 'instant') return `date_trunc('second', ${sql} AT TIME ZONE ${quoted(timeZone)})::text`;
  const plain = plainSql(column, language);
  if (kind === 'money' || kind === 'decimal')
    return csvStyle(language).decimalSign === ',' ? `replace(${plain}, '.', ',')` : plain;
  if (!isTextual(column)) return `nullif(${plain}, '')`;
  // What is worked out stands once; a column is read again for next to nothing.
  return plain.includes('SELECT')
    ? `(SELECT nullif(${guardedSql('v')}, '') FROM (SELECT ${plain} AS v OFFSET 0) t)`
    : `nullif(${guardedSql(plain)}, '')`;
}

/** The content of an XLSX cell as text: a date is the number of days since 1900 on the shop's clock. */
export function xlsxCellSql(column: ExportColumn, { language, timeZone }: Reading): string {
  const { kind, sql } = column;
  const serial = (wall: string): string => `(extract(epoch FROM ${wall}) / 86400 + 25569)::text`;
  if (kind === 'instant') return serial(`date_trunc('second', ${sql} AT TIME ZONE ${quoted(timeZone)})`);
  if (kind === 'day') return serial(`${sql}::timestamp`);
  return plainSql(column, language);
}

/** The value as the API names and writes it. */
export function jsonValueSql({ kind, sql }: ExportColumn): string {
  if (kind === 'instant') return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (kind === 'money') return `(${sql})::text`;
  return sql;
}
