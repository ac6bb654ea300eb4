import type { periodTexts } from './filter-texts';

export type Period = keyof typeof periodTexts;

/** The first and last day of common periods, both included. */
export const periods: Readonly<Record<Period, (today: Date) => [string, string]>> = {
  week: (today) => [daysBefore(today, 6), dayOf(today)],
  month: (today) => [daysBefore(today, 29), dayOf(today)],
  quarter: (today) => [daysBefore(today, 89), dayOf(today)],
  year: (today) => [`${today.getFullYear()}-01-01`, dayOf(today)],
};

function daysBefore(today: Date, days: number): string {
  return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - days));
}

function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
