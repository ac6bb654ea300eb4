import type { Attribute, AttributeOption, CustomerAttributes } from '@clientele/attributes/dto';
import type { Customer } from '@clientele/customers/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('The timeline of attributes', () => {
  let world: World;
  let owner: Client;
  let id: string;

  const define = async (name: string, type: string, personal = false): Promise<Attribute> =>
    (await owner.post<Attribute>('/attributes', { name, code: name.toLowerCase(), type, personal })).body;
  const write = async (values: Record<string, string>): Promise<void> => {
    const { version } = (await owner.get<CustomerAttributes>(`/customers/${id}/attributes`)).body;
    expect((await owner.put(`/customers/${id}/attributes`, { values }, version)).status).toBe(200);
  };
  const told = async (query = '', somebody = owner): Promise<unknown[]> => {
    const path = `/customers/${id}/timeline${query}`;
    const { items } = (await somebody.get<{ items: TimelineEntry[] }>(path)).body;
    return items
      .filter(({ entity }) => entity === 'customer_attribute')
      .map(({ operation, fields, masked }) => [
        operation,
        ...fields.map(
          ({ from, to, fromName, toName }) => `${fromName || String(from)} → ${toName || String(to)}`,
        ),
        ...masked,
      ]);
  };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await define('Size', 'number');
    await define('Illness', 'text', true);
    const colour = await define('Colour', 'choice');
    for (const name of ['Red', 'Blue'])
      await owner.post<AttributeOption>(`/attributes/${colour.id}/options`, {
        name,
        code: name.toLowerCase(),
      });
  });
  beforeEach(async () => {
    const person = { firstName: 'Jan', lastName: 'Nowak', email: `jan${Math.random()}@example.com` };
    id = (await owner.post<Customer>('/customers', person)).body.id;
  });
  afterAll(() => world.close());

  it('tells which one it was, and what it was before and after', async () => {
    await write({ size: '123456789012345.6' });
    await write({ size: '42' });
    await write({});
    await write({ colour: 'red' });
    await write({ colour: 'blue' });
    await write({});
    expect(await told()).toEqual([
      ['deleted', 'Colour → null', 'Blue → null'],
      ['updated', 'Colour → Colour', 'Red → Blue'],
      ['created', 'null → Colour', 'null → Red'],
      ['deleted', 'Size → null', '42 → null'],
      ['updated', 'Size → Size', '123456789012345.6 → 42'],
      ['created', 'null → Size', 'null → 123456789012345.6'],
    ]);
    expect(await told('?field=optionId')).toHaveLength(3);
    expect(await told('?entity=customer_attribute&field=number')).toHaveLength(3);
  });

  it('tells of no personal one to those from whom personal data is hidden', async () => {
    await write({ illness: 'Asthma', size: '42' });
    await write({ size: '43' });
    const support = await world.as('support');
    expect(await told('', support)).toEqual([
      ['updated', 'Size → Size', '42 → 43'],
      ['created', 'null → Size', 'null → 42'],
    ]);
    const sections = await support.get(`/customers/${id}/sections`);
    expect(sections.body['items']).toContainEqual({ id: 'attributes', count: 1 });
    expect(await told()).toHaveLength(4);
  });

  it('tells nothing to whoever may not read attributes', async () => {
    await write({ size: '42' });
    const partner = await world.withKey(['timeline:read', 'customers:read']);
    expect(await told('', partner)).toEqual([]);
    expect((await partner.get(`/customers/${id}/timeline?entity=customer_attribute`)).status).toBe(400);
  });
});
