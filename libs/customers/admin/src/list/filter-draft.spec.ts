import { CustomerRow } from '@clientele/customers/dto';
import { fieldOf } from '@clientele/shared/dto';
import { draftOfFilter, editedCondition, figure, filterOf } from './filter-draft';
import type { Filter } from './filter';

const sales = fieldOf(CustomerRow, 'sales');
const registeredAt = fieldOf(CustomerRow, 'registeredAt');

describe('a filter while it is written', () => {
  const kept: Filter[] = [
    { field: 'sales', condition: 'between', values: ['100', '250.50'] },
    { field: 'sales', condition: 'atLeast', values: ['100'] },
    { field: 'sales', condition: 'atMost', values: ['250.50'] },
    { field: 'registeredAt', condition: 'between', values: ['2026-01-01', '2026-01-31'] },
    { field: 'registeredAt', condition: 'atMost', values: ['2026-01-31'] },
    { field: 'registeredAt', condition: 'empty', values: [] },
    { field: 'lastName', condition: 'contains', values: ['kow'] },
    { field: 'origin', condition: 'isNot', values: ['api', 'import'] },
  ];

  it.each(kept)('opens as it is: %j', (filter) => {
    const field = fieldOf(CustomerRow, filter.field as keyof CustomerRow);
    expect(filterOf(field, editedCondition(filter), draftOfFilter(field, filter, 'pl'), 'pl')).toEqual(
      filter,
    );
  });

  it('is a range with an end open when one side is left blank', () => {
    const draft = draftOfFilter(sales, undefined, 'en');
    expect(filterOf(sales, 'between', { ...draft, least: '100' }, 'en')).toMatchObject({
      condition: 'atLeast',
      values: ['100'],
    });
    expect(filterOf(sales, 'between', { ...draft, most: '250' }, 'en')).toMatchObject({
      condition: 'atMost',
      values: ['250'],
    });
    expect(filterOf(registeredAt, 'between', draft, 'en')).toBeNull();
  });

  it.each([
    ['1 234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['100', '100'],
    ['', ''],
    ['much', 'much'],
  ])('reads the figure %j as %j', (typed, read) => expect(figure(typed)).toBe(read));

  it('is no filter while it holds something unreadable', () => {
    expect(
      filterOf(sales, 'is', { ...draftOfFilter(sales, undefined, 'en'), least: 'much' }, 'en'),
    ).toBeNull();
  });
});
