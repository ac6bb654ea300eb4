import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type { CompanyRecord } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Answer {
  items: TimelineEntry[];
  page: { next: string | null };
  code: string;
}

describe('The timeline of a company', () => {
  let world: World;
  let owner: Client;
  let made = 0;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterAll(() => world.close());

  const company = async (input: object = {}): Promise<CompanyRecord> =>
    (await owner.post<CompanyRecord>('/companies', { name: `Firm ${(made += 1)}`, ...input })).body;
  const person = async (firstName: string): Promise<string> => {
    const email = `p${(made += 1)}@example.com`;
    return (await owner.post<Customer>('/customers', { firstName, lastName: 'Nowak', email })).body.id;
  };
  const read = (id: string, client = owner, query = '') =>
    client.get<Answer>(`/companies/${id}/timeline${query}`);
  const told = async (id: string, client = owner): Promise<unknown[]> =>
    (await read(id, client)).body.items.map(({ entity, operation, fields }) => [
      entity,
      operation,
      ...fields.map(({ name, from, to, fromName, toName }) => [name, fromName || from, toName || to]),
    ]);
  const keyOf = async (companyIds: string[], permissions: readonly string[]): Promise<Client> => {
    const { key } = (
      await owner.post<IssuedApiKey>('/api-keys', { name: 'Restricted', permissions, companyIds })
    ).body;
    return world.anybody.with({ authorization: `Bearer ${key}` });
  };

  it('tells what became of it, its family and its people, with their names', async () => {
    const [parent, { id, version }] = [await company(), await company()];
    await owner.patch(
      `/companies/${id}`,
      { maxPaymentDays: 30, parentId: parent.id, reason: 'Agreed on the fair' },
      version,
    );
    const ana = await person('Ana');
    await owner.put(`/companies/${id}/people/${ana}`, { roles: ['buyer'] });
    await owner.put(`/companies/${id}/people/${ana}`, { roles: ['approver'] });
    await owner.delete(`/companies/${id}/people/${ana}`);
    expect(await told(id)).toEqual([
      ['company_person', 'deleted', ['customerId', 'Ana Nowak', null]],
      [
        'company_person',
        'updated',
        ['customerId', 'Ana Nowak', 'Ana Nowak'],
        ['roles', ['buyer'], ['approver']],
      ],
      ['company_person', 'created', ['customerId', null, 'Ana Nowak']],
      ['company', 'updated', ['maxPaymentDays', null, 30], ['parentId', null, parent.name]],
      ['company', 'created'],
    ]);
    const { items } = (await read(id, owner, '?entity=company&limit=1')).body;
    expect(items).toMatchObject([{ reason: 'Agreed on the fair', actorKind: 'operator' }]);
  });

  it('goes on behind a page, whose cursor is good for no other company', async () => {
    const [{ id, version }, other] = [await company(), await company()];
    await owner.patch(`/companies/${id}`, { name: 'Renamed' }, version);
    const { page } = (await read(id, owner, '?limit=1')).body;
    const cursor = new URL(page.next ?? '', 'http://api').search.replace('?', '&');
    expect((await read(id, owner, `?${cursor.slice(1)}`)).body.items).toMatchObject([
      { entity: 'company', operation: 'created' },
    ]);
    expect((await read(other.id, owner, `?${cursor.slice(1)}`)).body.code).toBe('shared.cursor_invalid');
  });

  it('is not there for whoever does not work with it, and tells of nobody who is not theirs', async () => {
    const client = await world.as('account_manager');
    const accountManagerId = (await client.get<{ id: string }>('/account')).body.id;
    const [mine, others] = [await company({ accountManagerId }), await company()];
    const [own, foreign] = [await person('Own'), await person('Foreign')];
    await owner.put(`/companies/${mine.id}/people/${own}`, {});
    // Their primary company is another one, whose manager looks after them.
    await owner.put(`/companies/${others.id}/people/${foreign}`, {});
    await owner.put(`/companies/${mine.id}/people/${foreign}`, {});
    const text = JSON.stringify((await read(mine.id, client)).body);
    expect(text).toContain('Own Nowak');
    expect(text).not.toContain('Foreign');
    expect(text).not.toContain(foreign);
    const { version } = (await owner.get<CompanyRecord>(`/companies/${mine.id}`)).body;
    await owner.patch(`/companies/${mine.id}`, { parentId: others.id }, version);
    expect((await read(mine.id, client)).body.items[0]?.fields).toMatchObject([
      { name: 'parentId', from: null, to: null, toName: '' },
    ]);
    for (const id of [others.id, crypto.randomUUID()]) {
      expect((await read(id, client)).status).toBe(404);
    }
    const key = await keyOf([mine.id], permissionsOf.owner.filter(isForKeys));
    expect((await read(mine.id, key)).status).toBe(200);
    expect((await read(others.id, key)).status).toBe(404);
    expect((await read(crypto.randomUUID())).status).toBe(404);
  });

  it('tells no terms to whoever does not see them, and nothing to whoever does not see companies', async () => {
    const { id, version } = await company();
    await owner.patch(`/companies/${id}`, { maxPaymentDays: 14, reason: 'Agreed' }, version);
    const support = await world.as('support');
    const [change] = (await read(id, support)).body.items;
    expect(change).toMatchObject({ fields: [], masked: ['maxPaymentDays'], reason: '' });
    const partner = await world.withKey(['timeline:read', 'customers:read']);
    expect((await read(id, partner)).status).toBe(403);
  });
});
