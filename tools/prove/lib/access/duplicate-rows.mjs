const READERS = 'OW BO AM SU MK AU KA KR';
/** The other one is nobody's: for an account manager they are not there. */
const dismissal = { who: 'OW BO AM KA', of: 'customer', then: 204, AM: 404 };

/** The rows of the matrix about possible duplicates. */
export const duplicateRows = ({ reads }) => ({
  'GET /api/v1/possible-duplicates': reads(READERS),
  'GET /api/v1/customers/{customerId}/possible-duplicates': reads(READERS, { of: 'customer' }),
  'PUT /api/v1/customers/{customerId}/possible-duplicates/{id}/dismissal': dismissal,
  'DELETE /api/v1/customers/{customerId}/possible-duplicates/{id}/dismissal': dismissal,
});
