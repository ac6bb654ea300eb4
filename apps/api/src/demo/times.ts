import type { Dice } from './dice';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const YEARS = 8;
/** The shop grows: recent days bring more people than early ones. */
const GROWTH = 1.35;

/** What a hiking and skiing shop sees from January to December, and from Sunday to Saturday. */
const MONTHS = [0.8, 0.75, 0.85, 0.95, 1.1, 1.15, 1, 0.9, 0.85, 0.9, 1.35, 1.3];
const WEEKDAYS = [1.2, 1.1, 1, 1, 0.95, 0.8, 0.9];
const BUSIEST = 1.35 * 1.2;

/** By the hour in UTC, in which Warsaw, Prague and Oslo are one or two hours ahead: offices by day, sofas by night. */
const HOURS = [1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 4, 5, 5, 5, 5.5, 5, 4.5, 4.5, 5, 6, 7, 9, 10, 9, 6, 3.5, 2];
const hourWeights = Object.fromEntries(HOURS.map((weight, hour) => [String(hour), weight]));

/** Instants of the last eight years, from the first to the last, none after `today`. */
export function arrivals(count: number, today: Date, dice: Dice): Date[] {
  const times = Array.from({ length: count }, () => arrival(today, dice));
  return times.sort((one, other) => one.getTime() - other.getTime());
}

function arrival(today: Date, dice: Dice): Date {
  for (;;) {
    const daysAgo = Math.floor(YEARS * 365.25 * dice.next() ** GROWTH);
    const time = atSomeHour(new Date(today.getTime() - daysAgo * DAY), dice);
    const busy = (MONTHS[time.getUTCMonth()] ?? 1) * (WEEKDAYS[time.getUTCDay()] ?? 1);
    if (time < today && dice.chance(busy / BUSIEST)) return time;
  }
}

/** A likely moment of that day. */
export function atSomeHour(day: Date, dice: Dice): Date {
  const midnight = Math.floor(day.getTime() / DAY) * DAY;
  return new Date(midnight + Number(dice.weighted(hourWeights)) * HOUR + Math.floor(dice.next() * HOUR));
}

/** Between the two, and within them even when they are the wrong way round. */
export function clamped(time: Date, earliest: Date, latest: Date): Date {
  return new Date(Math.min(Math.max(time.getTime(), earliest.getTime()), latest.getTime()));
}
