import type { Language } from '@clientele/shared/dto';
import { guarded } from './formula-guard';

/** How spreadsheets of a language expect a CSV file (api.md 34). */
export interface CsvStyle {
  delimiter: ',' | ';';
  decimalSign: '.' | ',';
}

export function csvStyle(language: Language): CsvStyle {
  return language === 'en' ? { delimiter: ',', decimalSign: '.' } : { delimiter: ';', decimalSign: ',' };
}

/** The cell as text that no spreadsheet runs (T10); an import takes the apostrophe away again. */
function csvCell(text: string, delimiter: string): string {
  const safe = guarded(text);
  const mustQuote = safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim();
  return mustQuote ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly string[], { delimiter }: CsvStyle): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}
