import { isForKeys, type ApiKey, type ApiKeyList } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { ExportPreview } from '@clientele/transfers/dto';
import { routesOf } from '../routes';
import type { Client, ProblemBody } from '../testing/client';
import { openRestrictedWorld, type RestrictedWorld } from '../testing/restricted-keys';

interface List {
  items: Customer[];
  page: { total?: number };
}
interface Bulk {
  items: { status: number }[];
}

describe('A restricted key', () => {
  let world: RestrictedWorld['world'];
  let owner: Client;
  let groups: RestrictedWorld['groups'];
  let inside: Customer;
  let outside: Customer;
  let companyId: string;
  let keyOf: RestrictedWorld['keyOf'];
  let emails: RestrictedWorld['emails'];
  let add: RestrictedWorld['add'];
  let ofPress: Client;
  let ofTwo: Client;
  let ofCompany: Client;

  beforeAll(async () => {
    ({ world, owner, groups, inside, outside, companyId, keyOf, emails, add } = await openRestrictedWorld());
    ofPress = (await keyOf({ groupIds: [groups.press] })).client;
    ofTwo = (await keyOf({ groupIds: [groups.press, groups.spare] })).client;
    ofCompany = (await keyOf({ companyIds: [companyId] })).client;
  });
  afterAll(() => world.close());

  it('finds, counts and exports the customers of its groups or companies and nobody else', async () => {
    for (const client of [ofPress, ofCompany]) {
      const counted = await client.with({ prefer: 'return=total-count' }).get<List>('/customers');
      expect([counted.body.items.map(({ id }) => id), counted.body.page.total]).toEqual([[inside.id], 1]);
      for (const query of ['q=Outside', 'email=outside@example.com', `id[in]=${outside.id}`])
        expect(await emails(client, query)).toEqual([]);
      const tree = await client.post<List>('/customers/search', {
        filter: { not: { field: 'email', value: 'inside@example.com' } },
      });
      expect(tree.body.items).toEqual([]);
      const preview = async (input: object): Promise<number> =>
        (await client.post<ExportPreview>('/customer-exports/preview', input)).body.rows;
      expect(await preview({ scope: 'all' })).toBe(1);
      expect(await preview({ scope: 'selection', ids: [outside.id] })).toBe(0);
    }
    expect(await emails(owner)).toHaveLength(2);
  });

  it('narrows with each list: groups and companies have both to hold', async () => {
    const { client } = await keyOf({ groupIds: [groups.b2b], companyIds: [companyId] });
    expect(await emails(client)).toEqual([]);
    expect((await client.get(`/customers/${inside.id}`)).status).toBe(404);
  });

  it('exports the file of its own customers, and reads it no more once it is restricted otherwise', async () => {
    const { key, client } = await keyOf({ groupIds: [groups.press] });
    const { body } = await client.post<Job>('/customer-exports', {
      scope: 'all',
      format: 'jsonl',
      columns: ['email'],
      reason: 'A story',
    });
    const { result } = await client.ended(body.id);
    const file = await client.bytes(result?.href ?? '');
    expect(file.bytes.toString('utf8').trim()).toBe('{"email":"inside@example.com"}');
    await owner.patch(`/api-keys/${key.id}`, { groupIds: [groups.b2b] }, key.version);
    expect((await client.bytes(result?.href ?? '')).status).toBe(404);
  });

  it('is told of every path below another customer that it does not exist', async () => {
    const below = routesOf(world.app).filter(({ path }) => /^\/api\/v1\/customers\/:\w+(\/|$)/.test(path));
    expect(below.length).toBeGreaterThan(8);
    for (const { method, path, permissions } of below) {
      const concrete = path.replace(/:\w+/g, outside.id).replace('/api/v1', '');
      const sends = ['post', 'put', 'patch'].includes(method);
      const { status } = await ofPress.raw(concrete, {
        method: method.toUpperCase(),
        headers: { 'if-match': '"1"', ...(sends && { 'content-type': 'application/json' }) },
        ...(sends && { body: '{}' }),
      });
      // What no key may do is refused before anybody is looked for.
      const expected = permissions.some(isForKeys) ? 404 : 403;
      expect([method, path, status]).toEqual([method, path, expected]);
    }
    for (const client of [ofPress, ofCompany]) {
      expect((await client.get(`/customers/${outside.id}/company`)).status).toBe(404);
      expect((await client.get(`/customers/${inside.id}/company`)).status).toBe(200);
      expect((await client.get(`/customers/${inside.id}/addresses`)).status).toBe(200);
    }
  });

  it('does not reach others by their external ids, nor in a bulk', async () => {
    await owner.patch(`/customers/${outside.id}`, { externalIds: { erp: 'K-1' } }, 1);
    expect((await ofPress.get('/customers/by-external-id/erp/K-1')).status).toBe(404);
    const input = { firstName: 'P', lastName: 'Stolen', email: 'stolen@example.com' };
    expect((await ofPress.put('/customers/by-external-id/erp/K-1', input)).status).toBe(404);
    const bulk = await ofPress.post<Bulk>('/customers/bulk', {
      items: [
        { operation: 'update', id: outside.id, version: 2, customer: { lastName: 'Stolen' } },
        { operation: 'upsert', system: 'erp', externalId: 'K-1', customer: input },
        { operation: 'create', customer: { ...input, email: 'b@example.com', mainGroupId: groups.b2b } },
        { operation: 'create', customer: { ...input, email: 'c@example.com' } },
      ],
    });
    expect(bulk.body.items.map(({ status }) => status)).toEqual([404, 404, 403, 201]);
    expect((await owner.get<Customer>(`/customers/${outside.id}`)).body.lastName).toBe('Outside');
    expect(await emails(owner, 'email=b@example.com')).toEqual([]);
  });

  it('adds customers to its only group without naming it, and to none outside', async () => {
    const input = { firstName: 'N', lastName: 'New', email: 'new@example.com' };
    const added = await ofPress.post<Customer>('/customers', input);
    expect([added.status, added.body.mainGroupId]).toEqual([201, groups.press]);
    const refused = async (client: Client, more: object): Promise<unknown[]> => {
      const { status, body } = await client.post<ProblemBody>('/customers', {
        ...input,
        email: 'refused@example.com',
        ...more,
      });
      return [status, body.code];
    };
    const no = [403, 'customers.outside_restriction'];
    expect(await refused(ofPress, { mainGroupId: groups.b2b })).toEqual(no);
    expect(await refused(ofTwo, {})).toEqual(no);
    expect(await refused(ofCompany, {})).toEqual(no);
    const named = { ...input, email: 'two@example.com', mainGroupId: groups.spare };
    expect((await ofTwo.post('/customers', named)).status).toBe(201);
    expect(await emails(owner, 'email=refused@example.com')).toEqual([]);
  });

  it('is not told who else has an e-mail address', async () => {
    const input = { firstName: 'X', lastName: 'X', email: 'outside@example.com' };
    const { status, body } = await ofPress.post<ProblemBody>('/customers', input);
    expect([status, body.code]).toEqual([409, 'customers.email_taken']);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`Outside|${outside.id}|${outside.customerNumber}`));
  });

  it('moves nobody out of its groups, and within them as it likes', async () => {
    const { body } = await ofTwo.post<Customer>('/customers', {
      firstName: 'M',
      lastName: 'Moving',
      email: 'moving@example.com',
      mainGroupId: groups.press,
    });
    const move = (mainGroupId: string | null): ReturnType<typeof ofTwo.patch> =>
      ofTwo.patch(`/customers/${body.id}`, { mainGroupId }, 1);
    for (const away of [groups.b2b, null]) expect((await move(away)).status).toBe(403);
    expect((await move(groups.spare)).status).toBe(200);
    expect((await ofPress.get(`/customers/${body.id}`)).status).toBe(404);
  });

  it('does not widen when its group or company goes, and says so', async () => {
    const other = await add('gone@example.com', 'Gone', groups.press);
    const gone = await owner.put<{ id: string }>(`/customers/${other.id}/company`, { name: 'Gone AS' });
    const [{ id: groupId = '' } = {}] = await world.rows<{ id: string }>(
      `INSERT INTO customer_group (name, code) VALUES ('Going', 'going') RETURNING id`,
    );
    const keys = [await keyOf({ companyIds: [gone.body.id] }), await keyOf({ groupIds: [groupId] })];
    await world.rows(`DELETE FROM company WHERE id = $1`, [gone.body.id]);
    await world.rows(`DELETE FROM customer_group WHERE id = $1`, [groupId]);
    for (const { key, client } of keys) {
      expect(await emails(client)).toEqual([]);
      const told = (await owner.get<ApiKey>(`/api-keys/${key.id}`)).body;
      expect(told.restrictedTo).toEqual([{ ...key.restrictedTo[0], name: '' }]);
      const named = await owner.patch<ApiKey>(`/api-keys/${key.id}`, { name: 'Kept' }, told.version);
      expect([named.status, named.body.restrictedTo.length]).toEqual([200, 1]);
    }
  });

  it('is restricted to what there is, which is told by name', async () => {
    const found = await owner.get<{ items: { kind: string; name: string }[] }>(
      '/api-key-restrictions?q=inside',
    );
    expect(found.body.items.filter(({ kind }) => kind === 'company').map(({ name }) => name)).toEqual([
      'Inside AS',
    ]);
    expect(found.body.items.filter(({ kind }) => kind === 'group')).toHaveLength(4);
    const wrong = await owner.post<ProblemBody>('/api-keys', {
      name: 'Wrong',
      permissions: ['customers:read'],
      groupIds: [companyId],
      companyIds: [groups.b2b],
    });
    expect([wrong.status, wrong.body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [
        ['/groupIds', 'access.restriction_unknown'],
        ['/companyIds', 'access.restriction_unknown'],
      ],
    ]);
    const { items } = (await owner.get<ApiKeyList>('/api-keys')).body;
    expect(items.find(({ groupIds }) => groupIds.length === 2)?.restrictedTo).toEqual([
      { kind: 'group', id: groups.press, name: 'Press' },
      { kind: 'group', id: groups.spare, name: 'Spare' },
    ]);
  });
});
