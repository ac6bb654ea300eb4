import { signal } from '@angular/core';
import type { ExportColumn } from '@clientele/transfers/dto';
import { LayoutState } from './layout-state';

const column = (key: string): ExportColumn => ({
  key,
  title: key,
  group: 'Customer',
  personal: false,
  inReport: key === 'email',
});

describe('a saved layout in use', () => {
  it('leaves out columns that are gone, and says how many', () => {
    const state = new LayoutState(signal(['email', 'attributes.size'].map(column)));
    state.use({ id: '1', name: 'Old', columns: ['attributes.motto', 'attributes.size'], format: 'csv' });
    expect([state.keys(), state.gone(), state.format()]).toEqual([['attributes.size'], 1, 'csv']);
    state.use({ id: '2', name: 'New', columns: ['email'], format: 'xlsx' });
    expect([state.keys(), state.gone()]).toEqual([['email'], 0]);
  });
});
