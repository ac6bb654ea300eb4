import type { CustomerCard } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Customers by the ids of other systems', () => {
  let world: World;
  let partner: Client;
  const at = (id: string): string => `/customers/by-external-id/erp/${encodeURIComponent(id)}`;
  const anna = (email: string) => ({ firstName: 'Anna', lastName: 'Nowak', email });

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
  });
  afterAll(() => world.close());

  it('are created first and changed then, without a version', async () => {
    const first = await partner.put<CustomerCard>(at('K 1/ą'), {
      ...anna('k1@example.com'),
      newsletter: true,
    });
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/api/v1/customers/${first.body.id}`);
    expect(first.body.externalIds).toEqual({ erp: 'K 1/ą' });

    const second = await partner.put<CustomerCard>(at('K 1/ą'), {
      firstName: 'Ewa',
      email: 'k1@example.com',
    });
    expect([second.status, second.headers.get('etag')]).toEqual([200, '"2"']);
    // What was not sent stays.
    expect(second.body).toMatchObject({
      id: first.body.id,
      firstName: 'Ewa',
      lastName: 'Nowak',
      newsletter: true,
    });
    expect((await partner.get<CustomerCard>(at('K 1/ą'))).body.id).toBe(first.body.id);
  });

  it('keep the ids that other systems gave them', async () => {
    await partner.put(at('two'), { ...anna('two@example.com'), externalIds: { shop: '2' } });
    const { body } = await partner.put<CustomerCard>(at('two'), {
      ...anna('two@example.com'),
      externalIds: { pim: 'x' },
    });
    expect(body.externalIds).toEqual({ erp: 'two', shop: '2', pim: 'x' });
  });

  it('are one record, however many write it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at_) => partner.put(at('race'), anna(`race${at_}@example.com`))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(await world.rows(`SELECT 1 FROM customer WHERE external_ids->>'erp' = 'race'`)).toHaveLength(1);
  });

  it('may be asked to be new, or to be at a version', async () => {
    const none = partner.with({ 'if-none-match': '*' });
    expect((await none.put(at('new'), anna('new@example.com'))).status).toBe(201);
    expect((await none.put(at('new'), anna('new@example.com'))).status).toBe(412);
    expect((await partner.put(at('new'), anna('new@example.com'), 7)).status).toBe(412);
    expect((await partner.put(at('nobody'), anna('nobody@example.com'), 1)).status).toBe(412);
    expect((await partner.get(at('nobody'))).status).toBe(404);
  });

  it('refuse an id that contradicts the address, a taken e-mail, and a customer in the trash', async () => {
    const other = await partner.put<ProblemBody>(at('three'), {
      ...anna('3@example.com'),
      externalIds: { erp: '4' },
    });
    expect([other.status, other.body.errors?.[0]?.pointer]).toEqual([422, '/externalIds/erp']);
    const taken = await partner.put<ProblemBody>(at('four'), anna('k1@example.com'));
    expect([taken.status, taken.body.code]).toEqual([409, 'customers.email_taken']);
    const { body } = await partner.put<CustomerCard>(at('gone'), anna('gone@example.com'));
    await partner.delete(`/customers/${body.id}`, 1);
    const gone = await partner.put<ProblemBody>(at('gone'), anna('gone@example.com'));
    expect([gone.status, gone.body.code]).toEqual([409, 'customers.in_trash']);
  });

  it('have no address that no system could give', async () => {
    const put = (path: string) => partner.put(`/customers/by-external-id/${path}`, anna('x@example.com'));
    expect((await put('a%20b/1')).status).toBe(404);
    expect((await put(`erp/${'x'.repeat(256)}`)).status).toBe(404);
    expect((await put(`erp/${encodeURIComponent('ł'.repeat(255))}`)).status).toBe(201);
  });

  it('are written by those only who may', async () => {
    const reader = await world.withKey(['customers:read']);
    expect((await reader.put(at('k1'), anna('no@example.com'))).status).toBe(403);
  });
});
