import type { Permission } from '@clientele/access/dto';
import type { CustomerInput } from './customers';

/** What one needs to change a member of a customer; those that are not named need `customers:write`. */
const NEEDED: Partial<Record<keyof CustomerInput, Permission>> = {
  email: 'customers:email',
  phone: 'customers:contact',
  enabled: 'customers:enable',
  newsletter: 'newsletter:write',
  partnerOffers: 'consents:write',
  mainGroupId: 'groups:assign',
};

/** What suffices to switch a member off: less than giving it back takes. */
const OFF: Partial<Record<keyof CustomerInput, Permission>> = {
  enabled: 'customers:disable',
  partnerOffers: 'consents:withdraw',
};

/** What the rights to a customer's members are; holding one of them is a reason to come to the form. */
export const CHANGES: readonly Permission[] = [
  'customers:write',
  ...Object.values(NEEDED),
  ...Object.values(OFF),
];

/** Whether somebody may change a member of a customer, to a value where that matters. The API and the screens ask here. */
export function mayChange(
  can: (permission: Permission) => boolean,
  member: keyof CustomerInput,
  value?: unknown,
): boolean {
  const off = OFF[member];
  return can(NEEDED[member] ?? 'customers:write') || (value === false && off !== undefined && can(off));
}
