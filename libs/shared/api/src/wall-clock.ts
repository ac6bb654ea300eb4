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

/** Every zone's clock keeps its distance from UTC within a quarter of an hour of UTC. */
const QUARTER_MS = 900_000;
const MOST_SHIFTS = 50_000;
const shifts = new Map<string, number>();

function shiftOf(instant: number, timeZone: string): number {
  const quarter = `${timeZone} ${Math.floor(instant / QUARTER_MS)}`;
  const known = shifts.get(quarter);
  if (known !== undefined) return known;
  const shift = wallClock(instant, timeZone).getTime() - Math.floor(instant / 1000) * 1000;
  if (shifts.size >= MOST_SHIFTS) shifts.clear();
  shifts.set(quarter, shift);
  return shift;
}

/**
 * The instant at which the clock on a wall of this time zone shows a time (`2020-12-31T12:00:00`). Of a time that the
 * clock shows twice it is the second; one that it skips is as much later.
 */
export function wallInstant(local: string, timeZone: string): string {
  const utc = Date.parse(`${local}Z`);
  return new Date(utc - shiftOf(utc - shiftOf(utc, timeZone), timeZone)).toISOString();
}
