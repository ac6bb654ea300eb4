import { patchOf } from './patch';

describe('a patch of a customer', () => {
  const record = { externalIds: { prestashop: '17', erp: 'K-4' } };

  it('holds what changed and nothing else', () => {
    expect(patchOf(record, { firstName: 'Hanna' })).toEqual({ firstName: 'Hanna' });
  });

  it('says which external ids are gone, and keeps the others', () => {
    expect(patchOf(record, { externalIds: { erp: 'K-5', crm: '9' } })).toEqual({
      externalIds: { prestashop: null, erp: 'K-5', crm: '9' },
    });
  });
});
