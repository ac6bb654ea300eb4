import type { ChoiceOption } from '@clientele/shared/admin';

/** All time zones of the browser, with their distance from UTC now: `Europe/Warsaw (UTC+1)`. */
export function timeZones(current: string): readonly ChoiceOption[] {
  const names = new Set([current, ...Intl.supportedValuesOf('timeZone')].filter(Boolean));
  return [...names]
    .sort()
    .map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${offsetOf(value)})` }));
}

function offsetOf(timeZone: string): string {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
    const name = format.formatToParts().find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
    return name.replace('GMT', 'UTC').replace('-', '\u2212');
  } catch {
    return 'UTC';
  }
}
