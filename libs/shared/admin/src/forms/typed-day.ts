import { isDay, type Language } from '@clientele/shared/dto';

/** How each language writes a day in digits; all of ours put the day first. */
const MARK: Record<Language, string> = { en: '/', pl: '.', cs: '.', nb: '.' };

export function formatDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [day, month, year].join(MARK[language]);
}

/**
 * Reads a day as people type it: `17.5.1990`, `17/05/1990`, `17 5 1990`, `17051990` or `1990-05-17`; the day comes
 * before the month, as in all of our languages. Answers `YYYY-MM-DD`, or null when there is no such day.
 */
export function readDay(typed: string): string | null {
  const parts = /^\d{8}$/.test(typed)
    ? [typed.slice(0, 2), typed.slice(2, 4), typed.slice(4)]
    : typed.split(/[\s./-]+/).filter(Boolean);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || parts.some((part) => !/^\d+$/.test(part))) return null;
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, second, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
