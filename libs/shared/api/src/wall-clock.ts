/** What the clock on a wall of this time zone shows at an instant, written as if it were UTC. */
export function wallClock(instant: number | Date, timeZone: string): Date {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return new Date(`${shown.format(instant).replace(' ', 'T')}Z`);
}

/** The instant at which a day (`YYYY-MM-DD`) begins in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const shift = (at: number): number => wallClock(at, timeZone).getTime() - at;
  return new Date(utc - shift(utc - shift(utc))).toISOString();
}
