import { AddressInput } from '@clientele/addresses/dto';
import { check, fieldsOf, type Contract } from '@clientele/shared/dto';
import { demoData } from './demo-data';
import type { DemoAddress } from './rows';

const { addresses, customers } = demoData(new Date('2026-09-14T10:30:00Z'));
const byCustomer = new Map<string, DemoAddress[]>();
for (const address of addresses)
  byCustomer.set(address.customerId, [...(byCustomer.get(address.customerId) ?? []), address]);

/** mission/validation.md: postal codes. */
const POSTAL_CODES: Readonly<Record<string, RegExp>> = {
  PL: /^\d{2}-\d{3}$/,
  CZ: /^\d{3} \d{2}$/,
  NO: /^\d{4}$/,
  GB: /^[A-Z]{1,2}\d{1,2} \d[A-Z]{2}$/,
};

describe('the addresses of the demo', () => {
  it('could have been typed into the form', () => {
    const contract: Contract<object> = AddressInput;
    const names = fieldsOf(contract).map(({ name }) => name);
    const inputs = addresses.map((address) =>
      Object.fromEntries(Object.entries(address).filter(([name]) => names.includes(name))),
    );
    expect(inputs.flatMap((input) => check(contract, input))).toEqual([]);
  });

  it('belong to most people, and two of them to some', () => {
    const counts = [...byCustomer.values()].map((own) => own.length);
    expect(counts.length / customers.length).toBeGreaterThan(0.75);
    expect(counts.length / customers.length).toBeLessThan(0.95);
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(500);
    expect(Math.max(...counts)).toBe(2);
  });

  it('have the postal codes of their countries', () => {
    const odd = addresses.filter(({ country, postalCode }) => !POSTAL_CODES[country]?.test(postalCode));
    expect(odd).toEqual([]);
    expect(addresses.filter(({ street }) => /[#@{}]/.test(street))).toEqual([]);
  });

  it('have one default of each use', () => {
    const lawless = [...byCustomer.values()].filter((own) => {
      const count = (name: 'delivery' | 'invoice' | 'defaultDelivery' | 'defaultInvoice'): number =>
        own.filter((address) => address[name]).length;
      const odd = own.some((a) => (a.defaultDelivery && !a.delivery) || (a.defaultInvoice && !a.invoice));
      return odd || count('defaultDelivery') !== 1 || count('defaultInvoice') !== 1;
    });
    expect(lawless).toEqual([]);
  });
});
