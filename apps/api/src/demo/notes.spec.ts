import { NoteInput } from '@clientele/notes/dto';
import { check, fieldsOf, type Contract } from '@clientele/shared/dto';
import { demoData } from './demo-data';
import { demoOperators } from './operators';

const today = new Date('2026-09-14T10:30:00Z');
const { customers, notes } = demoData(today);

describe('the notes of the demo', () => {
  it('could have been typed into the form', () => {
    const contract: Contract<object> = NoteInput;
    const names = fieldsOf(contract).map(({ name }) => name);
    const inputs = notes.map((note) =>
      Object.fromEntries(Object.entries(note).filter(([name]) => names.includes(name))),
    );
    expect(inputs.flatMap((input) => check(contract, input))).toEqual([]);
  });

  it('stand with some people, by colleagues who are there, and not before the person came', () => {
    const noted = new Set(notes.map(({ customerId }) => customerId));
    expect(noted.size / customers.length).toBeGreaterThan(0.05);
    expect(noted.size / customers.length).toBeLessThan(0.1);
    const emails = demoOperators.map(({ email }) => email);
    const arrivals = new Map(customers.map(({ id, createdAt }) => [id, createdAt]));
    for (const { author, createdAt, customerId } of notes) {
      expect(emails).toContain(author);
      expect(createdAt >= (arrivals.get(customerId) ?? '')).toBe(true);
      expect(createdAt <= today.toISOString()).toBe(true);
    }
  });

  it('show all that there is with whoever came last', () => {
    const last = customers.filter(({ deletedAt }) => deletedAt === null).at(-1);
    const kinds = notes.filter(({ customerId }) => customerId === last?.id).map(({ kind }) => kind);
    expect(kinds).toContain('warning');
    expect(kinds.length).toBeGreaterThan(2);
  });
});
