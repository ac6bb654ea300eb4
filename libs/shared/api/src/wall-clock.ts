const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, made);
  return made;
}

/** What the clock on a wall of this time zone shows at an instant, written as if it were UTC. */
export function wallClock(instant: number | Date, timeZone: string): Date {
  return new Date(`${clockOf(timeZone).format(instant).replace(' ', 'T')}Z`);
}

/**
 * The instant at which the clock on a wall of this time zone shows a time (`2020-12-31T12:00:00`). Of a time that the
 * clock shows twice it is the second; one that it skips is as much later.
 */
export function wallInstant(local: string, timeZone: string): string {
  const utc = Date.parse(`${local}Z`);
  const shift = (at: number): number => wallClock(at, timeZone).getTime() - at;
  return new Date(utc - shift(utc - shift(utc))).toISOString();
}
