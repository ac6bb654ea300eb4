/**
 * The map: which domain may know which others. Lint fails for a way that is not on it. `shared` is known by all and
 * knows nobody.
 */
module.exports = {
  shared: [],
  access: [],
  settings: ['access'],
  jobs: ['access'],
  mail: ['access', 'jobs', 'settings'],
  groups: ['access', 'jobs'],
  customers: ['access', 'settings', 'groups', 'jobs'],
  companies: ['customers', 'access', 'settings', 'groups', 'timeline'],
  addresses: ['customers', 'access', 'settings'],
  duplicates: ['customers', 'addresses', 'access'],
  timeline: ['access'],
  transfers: [
    'access',
    'jobs',
    'settings',
    'customers',
    'groups',
    'companies',
    'addresses',
    'attributes',
    'discounts',
  ],
  attributes: ['customers', 'access', 'groups', 'jobs'],
  discounts: ['customers', 'access', 'settings'],
  notes: ['customers', 'access', 'settings', 'jobs', 'mail'],
  portfolios: ['access', 'jobs', 'customers', 'companies'],
  registers: ['companies', 'customers', 'access', 'settings', 'jobs'],
};
