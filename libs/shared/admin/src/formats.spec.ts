import { TestBed } from '@angular/core/testing';
import type { Language } from '@clientele/shared/dto';
import { Formats } from './formats';
import { Speech } from './speech';

/** Whatever kind of space the language uses. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');
/** No-break spaces are written as `_`. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, '_');

describe('Formats', () => {
  const formats = (language: Language): Formats => {
    TestBed.inject(Speech).use(language);
    const made = TestBed.inject(Formats);
    made.useShop({ timeZone: 'Europe/Warsaw', baseCurrency: 'PLN' });
    return made;
  };

  it.each([
    { language: 'en', day: '04/11/2026', instant: '04/11/2026, 15:05', money: 'PLN_12,345.60' },
    { language: 'pl', day: '4.11.2026', instant: '4.11.2026, 15:05', money: '12_345,60_zł' },
    { language: 'cs', day: '4. 11. 2026', instant: '4. 11. 2026 15:05', money: '12_345,60_PLN' },
    { language: 'nb', day: '04.11.2026', instant: '04.11.2026, 15:05', money: '12_345,60_PLN' },
  ] as const)('writes days, instants and money as $language does', ({ language, day, instant, money }) => {
    const written = formats(language);
    expect(spaced(written.day('2026-11-04'))).toBe(day);
    expect(spaced(written.instant('2026-11-04T14:05:00Z'))).toBe(instant);
    expect(plain(written.money({ amount: '12345.60', currency: 'PLN' }))).toBe(money);
  });

  it.each([
    ['en', '1,234,567.891'],
    ['pl', '1_234_567,891'],
    ['cs', '1_234_567,891'],
    ['nb', '1_234_567,891'],
  ] as const)('groups numbers as %s does', (language, number) => {
    expect(plain(formats(language).number(1234567.891))).toBe(number);
  });

  it.each([
    ['en', '7.5%'],
    ['pl', '7,5%'],
    ['cs', '7,5_%'],
    ['nb', '7,5_%'],
  ] as const)('writes percentages as %s does', (language, percent) => {
    expect(plain(formats(language).percent('7.50'))).toBe(percent);
  });

  it('shows the exact time with its zone, and a dash for nothing', () => {
    const { exactInstant, day, money } = formats('en');
    expect(exactInstant('2026-11-04T14:05:09Z')).toMatch(/Wednesday,? 4 November 2026.*15:05:09 CET/);
    expect([day(null), money(null)]).toEqual(['–', '–']);
  });
});
