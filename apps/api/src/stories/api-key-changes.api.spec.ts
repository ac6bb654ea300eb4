import type { ApiKey, IssuedApiKey } from '@clientele/access/dto';
import { GroupsController } from '@clientele/groups/api';
import { describeRoute } from '@clientele/shared/api';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

describe('An API key', () => {
  let world: World;
  let owner: Client;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterAll(() => world.close());

  async function made(more: object = {}): Promise<{ key: IssuedApiKey; partner: Client }> {
    const input = { name: 'Shop front', permissions: ['customers:read', 'groups:read'], ...more };
    const key = (await owner.post<IssuedApiKey>('/api-keys', input)).body;
    return { key, partner: world.anybody.with({ authorization: `Bearer ${key.key}` }) };
  }
  const change = (
    { id, version }: ApiKey,
    patch: object,
    client = owner,
  ): ReturnType<typeof owner.patch<ApiKey>> => client.patch<ApiKey>(`/api-keys/${id}`, patch, version);

  it('is changed at the version that was read, and its next request obeys', async () => {
    const { key, partner } = await made();
    expect((await partner.get('/customers')).status).toBe(200);
    const changed = await change(key, { name: 'Warehouse', permissions: ['groups:read'] });
    expect(changed.headers.get('etag')).toBe(`"${key.version + 1}"`);
    expect(changed.body).toMatchObject({
      name: 'Warehouse',
      permissions: ['groups:read'],
      prefix: key.prefix,
    });
    expect((await partner.get('/customers')).status).toBe(403);
    expect((await partner.get('/groups')).status).toBe(200);
    await change(changed.body, { allowedNetworks: ['192.0.2.0/24'] });
    expect((await partner.get<ProblemBody>('/groups')).body.code).toBe('access.address_not_allowed');
    const stale = await change(key, { name: 'Late' });
    expect([stale.status, (stale.body as unknown as ProblemBody).current]).toEqual([
      412,
      expect.objectContaining({
        changedBy: 'The owner',
        fields: ['allowedNetworks', 'name', 'permissions'],
      }),
    ]);
    expect((await owner.patch(`/api-keys/${key.id}`, { name: 'X' })).status).toBe(428);
    expect((await owner.get<ApiKey>(`/api-keys/${key.id}`)).body.name).toBe('Warehouse');
  });

  it('leaves a trace of what was changed of it', async () => {
    const { key } = await made();
    const [group] = await world.rows<{ id: string }>(`SELECT id FROM customer_group LIMIT 1`);
    await change(key, { groupIds: [group?.id], name: 'Restricted' });
    const [trace] = await world.rows<{ diff: Record<string, unknown> }>(
      `SELECT diff FROM change WHERE entity = 'api_key' AND entity_id = $1 AND operation = 'updated'`,
      [key.id],
    );
    expect(Object.keys(trace?.diff ?? {}).sort()).toEqual(['group_ids', 'name']);
  });

  it('ends earlier or later, within 12 months, and its former secret no later than itself', async () => {
    const { key, partner } = await made({ validMonths: 1 });
    const rotated = (await owner.post<IssuedApiKey>(`/api-keys/${key.id}/rotations`, { overlapHours: 168 }))
      .body;
    const earlier = await change(rotated, { expiresAt: inDays(2) });
    expect(earlier.body.formerUntil).toBe(earlier.body.expiresAt);
    const later = await change(earlier.body, { expiresAt: inDays(360) });
    expect([later.status, later.body.formerUntil]).toEqual([200, earlier.body.expiresAt]);
    for (const expiresAt of [inDays(-1), inDays(370)]) {
      const { status, body } = await change(later.body, { expiresAt });
      const { errors } = body as unknown as ProblemBody;
      expect([status, errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
        422,
        [['/expiresAt', 'access.expiry_out_of_range']],
      ]);
    }
    await world.rows(`UPDATE api_key SET expires_at = now(), former_until = now() WHERE id = $1`, [key.id]);
    expect((await partner.get('/groups')).status).toBe(401);
  });

  it.each([
    ['no permission', { permissions: [] }, '/permissions'],
    ['permissions of people', { permissions: ['operators:write'] }, '/permissions'],
    ['no name', { name: null }, '/name'],
    ['groups that are none', { groupIds: ['x'] }, '/groupIds'],
  ])('is not given %s', async (_what, patch, pointer) => {
    const { status, body } = await change((await made()).key, patch);
    expect([status, (body as unknown as ProblemBody).errors?.map((error) => error.pointer)]).toEqual([
      422,
      [pointer],
    ]);
  });

  it('is changed by owners only, with the password given lately, and never once it is revoked', async () => {
    const { key } = await made();
    const auditor = await world.as('auditor');
    expect((await auditor.get(`/api-keys/${key.id}`)).status).toBe(200);
    expect((await change(key, { name: 'X' }, auditor)).status).toBe(403);
    expect((await auditor.get('/api-key-restrictions')).status).toBe(403);
    await owner.delete(`/api-keys/${key.id}`);
    const { status, body } = await change({ ...key, version: key.version + 1 }, { name: 'X' });
    expect([status, (body as unknown as ProblemBody).code]).toEqual([409, 'access.key_revoked']);
    expect((await owner.get('/api-keys/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d')).status).toBe(404);
  });

  it('has its calls of routes that are going away counted, and told to staff', async () => {
    const { key, partner } = await made();
    const deprecatedOf = async (client: Client): Promise<ApiKey['deprecatedCalls']> =>
      (await client.get<ApiKey>(`/api-keys/${key.id}`)).body.deprecatedCalls;
    const handler = GroupsController.prototype.all;
    describeRoute(handler, {
      deprecated: { since: '2026-01-31', sunset: '2028-01-31', instead: 'Read the settings.' },
    });
    for (let call = 0; call < 3; call += 1) await partner.get('/groups');
    await partner.get('/customers?limit=1');
    await owner.get('/groups');
    describeRoute(handler, { deprecated: undefined });
    await partner.get('/groups');
    for (let turn = 0; turn < 100 && (await deprecatedOf(owner)).length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const [use, ...more] = await deprecatedOf(owner);
    expect(more).toEqual([]);
    expect(use).toEqual({
      route: 'GET /api/v1/groups',
      calls: 3,
      sunsetOn: '2028-01-31',
      lastUsedAt: expect.any(String),
    });
    expect(Math.abs(Date.parse(use?.lastUsedAt ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('has them written when the process ends, added to those of before', async () => {
    const { key } = await made();
    describeRoute(GroupsController.prototype.all, {
      deprecated: { since: '2026-01-31', sunset: '2028-01-31', instead: 'Read the settings.' },
    });
    for (const calls of [1, 2]) {
      const other = await openWorld(world.databaseUrl);
      const partner = other.anybody.with({ authorization: `Bearer ${key.key}` });
      for (let call = 0; call < calls; call += 1) await partner.get('/groups');
      await other.close();
    }
    describeRoute(GroupsController.prototype.all, { deprecated: undefined });
    const { deprecatedCalls } = (await owner.get<ApiKey>(`/api-keys/${key.id}`)).body;
    expect(deprecatedCalls.map(({ calls }) => calls)).toEqual([3]);
  });
});
