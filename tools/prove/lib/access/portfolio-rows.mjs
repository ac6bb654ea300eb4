const STAFF = 'OW BO AM SU MK AU';
const READERS = `${STAFF} KA KR`;

/** The rows of the matrix about portfolios, favourites and alerts. */
export const portfolioRows = ({ reads, refusedBody }) => ({
  'GET /api/v1/portfolios': reads('OW BO AM AU'),
  'GET /api/v1/portfolios/{id}/companies': reads('OW BO AM AU', { of: 'portfolio', object: 'portfolio' }),
  'GET /api/v1/portfolio-hand-overs': reads('OW BO AM AU'),
  'POST /api/v1/portfolio-hand-overs': refusedBody('OW BO'),
  'POST /api/v1/portfolio-hand-overs/preview': refusedBody('OW BO'),
  'GET /api/v1/substitutions': reads('OW BO AM AU'),
  'POST /api/v1/substitutions': refusedBody('OW AM'),
  'DELETE /api/v1/substitutions/{id}': {
    who: 'OW AM',
    of: 'portfolio',
    object: 'substitution',
    then: 204,
  },
  'GET /api/v1/customers/{customerId}/alerts': reads(READERS, { of: 'customer' }),
  'PUT /api/v1/customers/{customerId}/favourite': { who: STAFF, of: 'customer', then: 204 },
  // A star that is not there is taken away all the same.
  'DELETE /api/v1/customers/{customerId}/favourite': {
    who: STAFF,
    of: 'customer',
    then: 204,
    missing: { OW: 204, BO: 204, SU: 204, MK: 204, AU: 204 },
  },
  'GET /api/v1/account/favourites': reads(STAFF),
});
