import { randomUUID } from 'node:crypto';

const READERS = 'OW BO AM SU MK AU KA';
const NO_BODY = {};
const OPTION = { of: 'shared', object: 'attributeOption' };

/** The rows of the matrix about attributes, their options and their values. */
export const attributeRows = ({ reads, refusedBody, stale }) => ({
  'GET /api/v1/attributes': reads(READERS),
  'POST /api/v1/attributes': refusedBody('OW'),
  'GET /api/v1/attributes/{id}': reads(READERS, { of: 'shared', object: 'attribute' }),
  'PATCH /api/v1/attributes/{id}': { ...stale('OW', 'shared', NO_BODY), object: 'attribute' },
  'DELETE /api/v1/attributes/{id}': { ...stale('OW', 'shared'), object: 'attribute' },
  'POST /api/v1/attributes/{attributeId}/options': {
    who: 'OW',
    of: 'shared',
    object: 'attribute',
    then: 201,
    body: { name: 'Two', code: 'two' },
  },
  'GET /api/v1/attributes/{attributeId}/options/{id}': reads(READERS, OPTION),
  'PATCH /api/v1/attributes/{attributeId}/options/{id}': {
    ...stale('OW', 'shared', NO_BODY),
    object: 'attributeOption',
  },
  'DELETE /api/v1/attributes/{attributeId}/options/{id}': {
    ...stale('OW', 'shared'),
    object: 'attributeOption',
  },
  'POST /api/v1/attributes/{id}/clearances': {
    who: 'OW',
    of: 'shared',
    object: 'attribute',
    then: 202,
    body: NO_BODY,
  },
  'POST /api/v1/attributes/{attributeId}/options/{id}/removals': {
    who: 'OW',
    ...OPTION,
    then: 422,
    body: () => ({ moveTo: randomUUID() }),
  },
  'GET /api/v1/customers/{customerId}/attributes': reads(READERS, { of: 'customer' }),
  'PUT /api/v1/customers/{customerId}/attributes': stale('OW BO AM SU KA', 'customer', { values: {} }),
});
