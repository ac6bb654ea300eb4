import { permissionsOf, type Account } from '@clientele/access/dto';
import { CustomerInput, type CustomerCard, type CustomerRow } from '@clientele/customers/dto';
import { Settings } from '@clientele/settings/dto';

/** Believable records for specs. */
const record = {
  ...new CustomerInput(),
  id: '0199c1f2-7a31-7c4e-9d2b-000000000001',
  version: 3,
  customerNumber: 100042,
  firstName: 'Anna',
  lastName: 'Nowak',
  email: 'anna.nowak@example.com',
  mainGroupId: '0199c1f2-7a31-7c4e-9d2b-0000000000a1',
  origin: 'admin' as const,
  registeredAt: '2026-01-31T12:00:00.000Z',
  createdAt: '2026-01-31T12:00:00.000Z',
  updatedAt: '2026-01-31T12:00:00.000Z',
  deletedAt: null,
};

const stats = {
  firstVisitAt: null,
  lastVisitAt: '2026-02-01T08:00:00.000Z',
  orderCount: 7,
  ordersValue: { amount: '1500.00', currency: 'PLN' },
  sales: { amount: '1234.50', currency: 'PLN' },
};

export function sampleRow(overrides: Partial<CustomerRow> = {}): CustomerRow {
  return { ...record, ...stats, mainGroup: 'Retail', ...overrides };
}

export function sampleCard(overrides: Partial<CustomerCard> = {}): CustomerCard {
  return { ...record, stats, groupNames: ['Retail'], ...overrides };
}

export function sampleSettings(overrides: Partial<Settings> = {}): Settings {
  return { ...new Settings(), shopName: 'Nordic Tools', version: 1, b2bMode: false, ...overrides };
}

export function sampleAccount(role: Account['role'] = 'owner'): Account {
  return {
    id: '0199c1f2-7a31-7c4e-9d2b-0000000000f1',
    name: 'Ewa Zielińska',
    email: 'ewa@example.com',
    role,
    language: 'en',
    theme: 'light',
    density: 'compact',
    permissions: [...permissionsOf[role]],
  };
}
