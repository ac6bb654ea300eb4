import { AttributeInput, AttributeOptionInput } from '@clientele/attributes/dto';
import { check, isDay, isDecimal, type Contract } from '@clientele/shared/dto';
import { demoAttributes } from './attributes';
import { demoData } from './demo-data';

const today = new Date('2026-09-14T10:30:00Z');
const { customers, values } = demoData(today);

describe('the attributes of the demo', () => {
  it('could have been typed into the form', () => {
    const [attribute, option]: Contract<object>[] = [AttributeInput, AttributeOptionInput];
    for (const { options = [], ...input } of demoAttributes) {
      expect(check(attribute!, input)).toEqual([]);
      expect(options.flatMap((one) => check(option!, one))).toEqual([]);
    }
  });

  it('have values of their types', () => {
    for (const { attribute, number, day, option } of values) {
      const { type, options = [] } = demoAttributes.find(({ code }) => code === attribute)!;
      if (type === 'number') expect(isDecimal(number)).toBe(true);
      else if (type === 'date') expect(isDay(day)).toBe(true);
      else expect(options.map(({ code }) => code)).toContain(option);
    }
  });

  it('are told by some, and all of them by whoever came last', () => {
    const some = new Set(values.map(({ customerId }) => customerId)).size / customers.length;
    expect(some).toBeGreaterThan(0.08);
    expect(some).toBeLessThan(0.16);
    const last = customers.filter(({ deletedAt }) => deletedAt === null).at(-1);
    const own = values.filter(({ customerId }) => customerId === last?.id);
    expect(new Set(own.map(({ attribute }) => attribute)).size).toBe(demoAttributes.length);
  });
});
