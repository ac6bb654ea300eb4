import { formatDay, readDay } from './typed-day';

describe('a typed day', () => {
  it.each([
    ['17.5.1990', '1990-05-17'],
    ['17. 5. 1990', '1990-05-17'],
    ['5. 2. 1990', '1990-02-05'],
    ['17/05/1990', '1990-05-17'],
    ['17051990', '1990-05-17'],
    ['1990-05-17', '1990-05-17'],
    ['31.2.1990', null],
    ['17.5.90', null],
    ['17.5', null],
    ['tomorrow', null],
  ])('reads %s as %s, the day before the month', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it('is written in the order and with the marks of the language', () => {
    expect([formatDay('1990-05-17', 'en'), formatDay('1990-05-17', 'pl')]).toEqual([
      '17/05/1990',
      '17.05.1990',
    ]);
  });
});
