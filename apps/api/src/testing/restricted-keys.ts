import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Client } from './client';
import { openWorld, type World } from './world';

type Groups = Record<'shop' | 'b2b' | 'press' | 'spare', string>;

/** A shop with a customer inside of what keys are restricted to, and one outside. */
export interface RestrictedWorld {
  world: World;
  owner: Client;
  /** The ids of the groups; `shop` is the newcomers' one. */
  groups: Groups;
  /** In the group `press`, with the company `companyId`. */
  inside: Customer;
  /** In the group `b2b`, with another company. */
  outside: Customer;
  companyId: string;
  add(email: string, lastName: string, mainGroupId: string): Promise<Customer>;
  /** A key with every permission that keys can have. */
  keyOf(more: object): Promise<{ key: IssuedApiKey; client: Client }>;
  emails(client: Client, query?: string): Promise<string[]>;
}

export async function openRestrictedWorld(): Promise<RestrictedWorld> {
  const world = await openWorld();
  const owner = await world.as('owner');
  await world.rows(`INSERT INTO customer_group (name, code) VALUES ('Press', 'press'), ('Spare', 'spare')`);
  const found = await world.rows<{ code: keyof Groups; id: string }>(
    `SELECT CASE WHEN is_default THEN 'shop' ELSE code END AS code, id FROM customer_group`,
  );
  const groups = Object.fromEntries(found.map(({ code, id }) => [code, id])) as Groups;
  const add = async (email: string, lastName: string, mainGroupId: string): Promise<Customer> =>
    (await owner.post<Customer>('/customers', { firstName: 'P', lastName, email, mainGroupId })).body;
  const inside = await add('inside@example.com', 'Inside', groups.press);
  const outside = await add('outside@example.com', 'Outside', groups.b2b);
  await owner.put(`/customers/${outside.id}/company`, { name: 'Outside AS' });
  const company = await owner.put<{ id: string }>(`/customers/${inside.id}/company`, { name: 'Inside AS' });
  const permissions = permissionsOf.owner.filter(isForKeys);
  return {
    world,
    owner,
    groups,
    inside,
    outside,
    companyId: company.body.id,
    add,
    keyOf: async (more) => {
      const input = { name: 'Restricted', permissions, ...more };
      const key = (await owner.post<IssuedApiKey>('/api-keys', input)).body;
      return { key, client: world.anybody.with({ authorization: `Bearer ${key.key}` }) };
    },
    emails: async (client, query = '') =>
      (await client.get<{ items: Customer[] }>(`/customers?${query}`)).body.items.map(({ email }) => email),
  };
}
