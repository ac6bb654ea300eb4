import { permissionsOf, type ApiKey, type ApiKeyList, type IssuedApiKey } from '@clientele/access/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('API keys', () => {
  let world: World;
  let owner: Client;

  beforeAll(async () => {
    world = await openWorld(undefined, { TRUSTED_PROXIES: '127.0.0.1' });
    owner = await world.as('owner');
  });
  afterAll(() => world.close());

  const create = async (more: object = {}): Promise<IssuedApiKey> => {
    const input = { name: 'Shop front', permissions: ['customers:read'], ...more };
    const { status, body } = await owner.post<IssuedApiKey>('/api-keys', input);
    expect(status).toBe(201);
    return body;
  };
  const bearer = (key: string): Client => world.anybody.with({ authorization: `Bearer ${key}` });
  const statusOf = async (key: string): Promise<number> =>
    (await bearer(key).get('/customers?limit=1')).status;
  const listed = async (id: string): Promise<ApiKey | undefined> =>
    (await owner.get<ApiKeyList>('/api-keys')).body.items.find((key) => key.id === id);

  it('are told once, work for what they were made for, and are stored as a hash', async () => {
    const made = await create();
    expect(made.key).toMatch(/^clt_live_[\w-]{43}$/);
    expect(made.key.startsWith(made.prefix)).toBe(true);
    expect(made).toMatchObject({ createdBy: 'The owner', permissions: ['customers:read'], revokedAt: null });
    const months = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(months).toBeGreaterThan(364);
    expect(months).toBeLessThan(367);
    expect(await statusOf(made.key)).toBe(200);
    expect((await bearer(made.key).post('/customers', { email: 'a@example.com' })).status).toBe(403);
    expect(JSON.stringify(await listed(made.id))).not.toContain(made.key.slice(15));
    const dump = JSON.stringify(await world.rows('SELECT to_jsonb(k)::text FROM api_key k'));
    expect(dump).not.toContain(made.key.slice(15));
  });

  it('leave a trace of who made, rotated and revoked them', async () => {
    const { id } = await create();
    await owner.post(`/api-keys/${id}/rotations`, {});
    await owner.delete(`/api-keys/${id}`);
    const trace = await world.rows(
      `SELECT operation, o.name FROM change JOIN operator o ON o.id = actor_id
        WHERE entity = 'api_key' AND entity_id = $1 ORDER BY change.id`,
      [id],
    );
    expect(trace).toEqual(
      ['created', 'updated', 'updated'].map((operation) => ({ operation, name: 'The owner' })),
    );
  });

  it('are refused on the very next request after they were revoked, and twice is once', async () => {
    const { id, key } = await create();
    expect(await statusOf(key)).toBe(200);
    expect((await owner.delete(`/api-keys/${id}`)).status).toBe(204);
    expect(await statusOf(key)).toBe(401);
    expect((await owner.delete(`/api-keys/${id}`)).status).toBe(204);
    const again = await owner.post<ProblemBody>(`/api-keys/${id}/rotations`, {});
    expect([again.status, again.body.code]).toEqual([409, 'access.key_revoked']);
  });

  it('rotate with an overlap: both secrets work until the end of the old one', async () => {
    const first = await create();
    const second = (await owner.post<IssuedApiKey>(`/api-keys/${first.id}/rotations`, { overlapHours: 2 }))
      .body;
    expect(second.id).toBe(first.id);
    expect(Date.parse(second.formerUntil ?? '')).toBeGreaterThan(Date.now() + 7_100_000);
    expect([await statusOf(first.key), await statusOf(second.key)]).toEqual([200, 200]);
    await world.rows(`UPDATE api_key SET former_until = now() WHERE id = $1`, [first.id]);
    expect([await statusOf(first.key), await statusOf(second.key)]).toEqual([401, 200]);
    const third = (await owner.post<IssuedApiKey>(`/api-keys/${first.id}/rotations`, { overlapHours: 0 }))
      .body;
    expect([await statusOf(second.key), await statusOf(third.key)]).toEqual([401, 200]);
    expect(third.formerUntil).toBeNull();
  });

  it('end when they expire, and never live longer than a year', async () => {
    const { id, key } = await create({ validMonths: 1 });
    await world.rows(`UPDATE api_key SET expires_at = now() WHERE id = $1`, [id]);
    expect(await statusOf(key)).toBe(401);
    const { status, body } = await owner.post<ProblemBody>('/api-keys', {
      name: 'For ever',
      permissions: ['customers:read'],
      validMonths: 13,
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/validMonths']);
  });

  it.each([
    [['192.0.2.0/24'], '192.0.2.7', 200],
    [['192.0.2.0/24'], '192.0.3.7', 403],
    [['192.0.2.7'], '::ffff:192.0.2.7', 200],
    [['2001:db8:1::/48'], '2001:db8:1:2::9', 200],
    [['2001:db8:1::/48'], '2001:db8:2::9', 403],
    [['192.0.2.0/24', '2001:db8::/32'], '2001:db8::1', 200],
    [[], '203.0.113.9', 200],
  ])('with the networks %j answer %s with %i', async (allowedNetworks, address, expected) => {
    const { key } = await create({ allowedNetworks });
    const { status, body } = await bearer(key)
      .with({ 'x-forwarded-for': address })
      .get<ProblemBody>('/customers?limit=1');
    expect([status, body.code]).toEqual([
      expected,
      expected === 403 ? 'access.address_not_allowed' : undefined,
    ]);
  });

  it.each([
    ['no network', { allowedNetworks: ['192.0.2.0/33'] }, '/allowedNetworks', 'networks'],
    ['no name', { name: '' }, '/name', 'required'],
    ['no permission', { permissions: [] }, '/permissions', 'required'],
    ['permissions of people', { permissions: ['operators:write'] }, '/permissions', 'choice'],
  ])('refuse %s', async (_what, more, pointer, code) => {
    const input = { name: 'Wrong', permissions: ['customers:read'], ...more };
    const { status, body } = await owner.post<ProblemBody>('/api-keys', input);
    expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([
      422,
      [[pointer, code]],
    ]);
  });

  it('remember when they were last used, to the minute and not for each request', async () => {
    const { id, key } = await create();
    expect((await listed(id))?.lastUsedAt).toBeNull();
    await statusOf(key);
    const used = async (): Promise<string | null | undefined> => {
      for (let attempt = 0; attempt < 50 && !(await listed(id))?.lastUsedAt; attempt += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return (await listed(id))?.lastUsedAt;
    };
    const first = await used();
    expect(Math.abs(Date.parse(first ?? '') - Date.now())).toBeLessThan(60_000);
    await statusOf(key);
    expect((await listed(id))?.lastUsedAt).toBe(first);
    await world.rows(`UPDATE api_key_use SET used_at = now() - interval '2 minutes' WHERE key_id = $1`, [id]);
    await statusOf(key);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(Date.parse((await listed(id))?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('are for owners; an auditor sees them without secrets, and no key makes keys', async () => {
    const input = { name: 'X', permissions: ['customers:read'] };
    const auditor = await world.as('auditor');
    expect((await auditor.get('/api-keys')).status).toBe(200);
    expect((await auditor.post('/api-keys', input)).status).toBe(403);
    for (const role of ['back_office', 'account_manager'] as const)
      expect((await (await world.as(role)).get('/api-keys')).status).toBe(403);
    const partner = await world.withKey(permissionsOf.back_office);
    expect((await partner.post('/api-keys', input)).status).toBe(403);
  });
});
