import { CustomerRow } from '@clientele/customers/dto';
import { fieldsOf } from '@clientele/shared/dto';
import {
  TRASH,
  apiQuery,
  chosenFilters,
  exportQuery,
  firstPage,
  isNarrowed,
  isTrash,
  nextSort,
  readState,
  unfiltered,
  withFilter,
  withoutFilter,
  writeState,
} from './list-state';

const fields = new Map(fieldsOf(CustomerRow).map((field) => [field.name, field]));

describe('the state of the list', () => {
  const query = {
    q: 'nowak',
    enabled: 'true',
    'sales[gte]': '100',
    sort: '-sales',
    limit: '50',
    cursor: 'abc',
  };

  it('is the address, and the address is the state', () => {
    expect(writeState(readState(query, fields), fields)).toEqual(query);
  });

  it('keeps a view that means whoever looks, also for a file', () => {
    const state = readState({ favourite: 'true', q: 'nowak' }, fields);
    expect([state.whose, isNarrowed(unfiltered(state)), unfiltered(state).whose]).toEqual([
      'favourite',
      false,
      'favourite',
    ]);
    expect(exportQuery(state, fields)).toBe('q=nowak&favourite=true');
  });

  it('leaves out what is as it always is', () => {
    expect(writeState(firstPage, fields)).toEqual({});
    expect(apiQuery(firstPage, fields)).toEqual({ limit: '25' });
  });

  it('opens whatever somebody made of the address', () => {
    const state = readState({ sort: 'shoeSize', limit: '7', 'x[y]': 'z', enabled: 'maybe' }, fields);
    expect(state).toEqual(firstPage);
  });

  it('exports the same customers on all pages', () => {
    expect(exportQuery(readState(query, fields), fields)).toBe(
      'q=nowak&enabled=true&sales%5Bgte%5D=100&sort=-sales',
    );
  });

  it('starts again at the first page when the filters change', () => {
    const state = readState(query, fields);
    const [enabled] = state.filters;
    expect(withFilter(state, { field: 'type', condition: 'is', values: ['contact'] }).cursor).toBe('');
    expect(withoutFilter(state, enabled!)).toMatchObject({ cursor: '', filters: [{ field: 'sales' }] });
    expect(unfiltered(state)).toMatchObject({ q: '', filters: [], cursor: '', sort: '-sales' });
  });

  it('puts a changed filter in its old place, and one of the same kind instead of a second', () => {
    const state = readState(query, fields);
    const changed = withFilter(
      state,
      { field: 'type', condition: 'is', values: ['contact'] },
      state.filters[0],
    );
    expect(changed.filters.map(({ field }) => field)).toEqual(['type', 'sales']);
    const again = withFilter(state, { field: 'enabled', condition: 'is', values: ['false'] });
    expect(again.filters.map(({ field, values }) => [field, ...values])).toEqual([
      ['enabled', 'false'],
      ['sales', '100'],
    ]);
  });

  it('keeps the view of the trash apart from the filters in it', () => {
    const trash = readState({ 'deletedAt[isNull]': 'false' }, fields);
    expect([isTrash(trash), isNarrowed(trash), chosenFilters(trash)]).toEqual([true, false, []]);
    expect(unfiltered({ ...trash, q: 'x' }).filters).toEqual([TRASH]);
  });

  it('sorts up, down and then as the list does by itself', () => {
    expect(nextSort('', 'sales')).toBe('sales');
    expect(nextSort('sales', 'sales')).toBe('-sales');
    expect(nextSort('-sales', 'sales')).toBe('');
    expect(nextSort('-sales', 'lastName')).toBe('lastName');
  });
});
