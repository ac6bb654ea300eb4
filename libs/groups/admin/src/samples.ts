import { permissionsOf, type Account } from '@clientele/access/dto';
import { GroupInput, type Group } from '@clientele/groups/dto';

/** Groups that tests of these screens speak about. */
export function sample(overrides: Partial<Group>): Group {
  const counts = { members: 0, mainMembers: 0 };
  return { ...new GroupInput(), id: 'g-0', version: 1, updatedAt: '', ...counts, ...overrides };
}

export const retail = sample({
  id: 'g-1',
  name: 'Customer',
  namePl: 'Klient',
  code: 'customer',
  isDefault: true,
  members: 10_000,
  mainMembers: 9000,
});
export const wholesale = sample({
  id: 'g-2',
  version: 4,
  name: 'Wholesale',
  namePl: 'Hurt',
  code: 'wholesale',
  discountPercent: '7.50',
  members: 12,
  mainMembers: 3,
});
export const vip = sample({ id: 'g-3', name: 'VIP', code: 'vip', discountPercent: '20.00' });

export function account(role: Account['role']): Account {
  const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
  return {
    id: 'me',
    name: 'Ewa',
    email: 'ewa@example.com',
    permissions: [...permissionsOf[role]],
    role,
    ...looks,
  };
}
