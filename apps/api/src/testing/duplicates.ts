import type { Customer, CustomerAlert, CustomerAlerts } from '@clientele/customers/dto';
import type { PossibleDuplicate, PossibleDuplicates } from '@clientele/duplicates/dto';
import type { Client } from './client';
import { openWorld, type World } from './world';

export const PHONE = '+48 600 700 800';

/** A shop in which people come twice, and what is told of it. */
export interface DoubledWorld {
  world: World;
  owner: Client;
  /** The id of somebody new, who shares nothing that is not said. */
  person(more?: Partial<Customer>): Promise<string>;
  listed(id: string, client?: Client): Promise<PossibleDuplicate[]>;
  alert(id: string, client?: Client): Promise<CustomerAlert | undefined>;
  /** Those of whom one was told before are in the trash. */
  forget(): Promise<unknown>;
}

export async function openDoubledWorld(): Promise<DoubledWorld> {
  const world = await openWorld();
  const owner = await world.as('owner');
  await world.rows(`UPDATE setting SET birthday_enabled = true`);
  let made = 0;
  return {
    world,
    owner,
    person: async (more = {}) => {
      made += 1;
      const names = { firstName: `First${made}`, lastName: `Last${made}`, email: `p${made}@example.com` };
      return (await owner.post<Customer>('/customers', { ...names, ...more })).body.id;
    },
    listed: async (id, client = owner) =>
      (await client.get<PossibleDuplicates>(`/customers/${id}/possible-duplicates`)).body.items,
    alert: async (id, client = owner) => {
      const { items } = (await client.get<CustomerAlerts>(`/customers/${id}/alerts`)).body;
      return items.find(({ code }) => code === 'possible_duplicate');
    },
    forget: () => world.rows(`UPDATE customer SET deleted_at = now() WHERE deleted_at IS NULL`),
  };
}

export const dismissal = (one: string, other: string): string =>
  `/customers/${one}/possible-duplicates/${other}/dismissal`;
