/** What changes nothing, though it is no GET. */
export const READS: Readonly<Record<string, string>> = {
  'Customers.search': 'a question that has no room in an address',
  'Exports.preview': 'counts what an export would hold',
  'GroupChanges.preview': 'counts what a change of groups would change',
  'HandOvers.preview': 'counts what a hand-over would move',
  'Favourites.add': 'whom somebody marks with a star is nobody’s business',
  'Favourites.remove': 'whom somebody marks with a star is nobody’s business',
  'Notifications.read': 'what somebody has read is nobody’s business',
};

/** Tables without a trace of their own, and why. */
export const UNRECORDED: Readonly<Record<string, string>> = {
  change: 'is the trace',
  access_log: 'is the trace',
  audit_seal: 'seals the trace',
  audit_check: 'tells of the trace',
  migration: 'the schema, changed by whoever installs',
  call_count: 'counts requests',
  idempotency_key: 'keeps answers for a day',
  sign_in_attempt: 'counts guesses for minutes',
  sign_in_token: 'is made by the start; who signs in by it leaves the session',
  api_key_use: 'tells when a key was last used',
  api_key_deprecated_use: 'counts calls',
  hand_over: 'is the trace; each company tells its own change',
  favourite: 'a star of one operator, no change of a customer',
  notification: 'follows the note that mentions somebody',
  installation: 'says at the first start what the database is for',
  stored_file: 'comes and goes with its import or export',
  stored_file_chunk: 'comes and goes with its file',
  customer_import_row: 'the working copy of a file; what becomes of it is recorded',
  company_terms: 'follows the company by a trigger',
  customer_stats: 'counters, no change of a record',
  customer_external_id: 'follows the customer by a trigger',
};
/** Beside what people decide of them, their rows tell the progress of work. */
export const PROGRESS = ['job', 'customer_import', 'session'];
