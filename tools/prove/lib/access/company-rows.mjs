/** Terms stay as they are, and an account manager gives no company away: both are rights of their own. */
const company = ({ own, ids }, caller, kind) => ({
  name: 'Proof AS',
  ...(kind === 'own' && own.terms),
  ...(caller === 'AM' && { accountManagerId: ids.AM }),
});

/** The rows of the matrix about companies, their people, terms and registers. */
export const companyRows = ({ reads, refusedBody, stale }) => ({
  'GET /api/v1/customers/{id}/company': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'PUT /api/v1/customers/{id}/company': stale('OW BO AM KA', 'customer', company),
  'GET /api/v1/customers/{id}/companies': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'GET /api/v1/companies': reads('OW BO AM SU AU KA'),
  'POST /api/v1/companies': refusedBody('OW BO AM KA'),
  'GET /api/v1/companies/{id}': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'PATCH /api/v1/companies/{id}': stale('OW BO AM KA', 'customer', {}),
  'GET /api/v1/companies/{id}/family': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'GET /api/v1/companies/{id}/terms-history': reads('OW BO AM AU KA', { of: 'customer' }),
  'GET /api/v1/companies/{id}/timeline': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'GET /api/v1/companies/{id}/register-states': reads('OW BO AM SU AU KA', { of: 'customer' }),
  // No register is switched on.
  'POST /api/v1/companies/{id}/register-checks': { who: 'OW BO AM KA', of: 'customer', then: 409 },
  'POST /api/v1/register-look-ups': refusedBody('OW BO AM KA'),
  'GET /api/v1/companies/{id}/people': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'PUT /api/v1/companies/{id}/people/{customerId}': {
    who: 'OW BO AM KA',
    of: 'customer',
    then: 200,
    body: {},
  },
  // Of somebody who does not act for it.
  'DELETE /api/v1/companies/{id}/people/{customerId}': { who: 'OW BO AM KA', of: 'customer', then: 404 },
});
