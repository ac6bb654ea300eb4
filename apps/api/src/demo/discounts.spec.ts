import { DiscountInput } from '@clientele/discounts/dto';
import { check, fieldsOf, type Contract } from '@clientele/shared/dto';
import { demoData } from './demo-data';
import { demoOperators } from './operators';

const today = new Date('2026-09-14T10:30:00Z');
const { customers, discounts } = demoData(today);

describe('the discounts of the demo', () => {
  it('could have been typed into the form', () => {
    const contract: Contract<object> = DiscountInput;
    const names = fieldsOf(contract).map(({ name }) => name);
    const inputs = discounts.map((discount) =>
      Object.fromEntries(Object.entries(discount).filter(([name]) => names.includes(name))),
    );
    expect(inputs.flatMap((input) => check(contract, input))).toEqual([]);
  });

  it('stand for few people, by colleagues who may grant so much', () => {
    const few = new Set(discounts.map(({ customerId }) => customerId)).size / customers.length;
    expect(few).toBeGreaterThan(0.02);
    expect(few).toBeLessThan(0.06);
    const roles = new Map(demoOperators.map(({ email, role }) => [email, role]));
    const overLimit = discounts.filter(({ percent }) => percent === null || Number(percent) > 10);
    expect(new Set(overLimit.map(({ createdBy }) => roles.get(createdBy)))).toEqual(new Set(['owner']));
  });

  it('show all that there is with whoever came last', () => {
    const last = customers.filter(({ deletedAt }) => deletedAt === null).at(-1);
    const own = discounts.filter(({ customerId }) => customerId === last?.id);
    const day = today.toISOString().slice(0, 10);
    expect(own.some(({ startsOn }) => startsOn > day)).toBe(true);
    expect(own.some(({ endsOn }) => endsOn !== null && endsOn < day)).toBe(true);
    expect(own.some(({ perOrder }) => perOrder !== null)).toBe(true);
  });
});
