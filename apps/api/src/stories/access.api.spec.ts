import type { Account, Operator } from '@clientele/access/dto';
import { permissions, permissionsOf, roles, type Role } from '@clientele/access/dto';
import { hashToken, newToken } from '@clientele/access/api';
import type { ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PASSWORD = 'violet harbour lantern 47';

describe('Access', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const newOperator = async (email: string, role: Role = 'back_office'): Promise<Operator> => {
    const owner = await world.as('owner');
    const { status, body } = await owner.post<Operator>('/operators', {
      name: 'Eva Example',
      email,
      role,
      password: PASSWORD,
    });
    expect(status).toBe(201);
    return body;
  };
  const signIn = (email: string, password: string) =>
    world.anybody.post<Account & ProblemBody>('/session', { email, password });
  const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';

  it('lets an operator in with e-mail and password, and out again at once', async () => {
    await newOperator('eva@example.com');
    const { status, headers, body } = await signIn('EVA@example.com', PASSWORD);
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(body).toMatchObject({
      name: 'Eva Example',
      role: 'back_office',
      permissions: permissionsOf.back_office,
    });
    expect(JSON.stringify(body)).not.toMatch(/argon2|password/i);
    const eva = world.anybody.with({ cookie: cookieOf(headers) });
    expect((await eva.get('/account')).status).toBe(200);
    expect((await eva.delete('/session')).status).toBe(204);
    expect((await eva.get('/account')).status).toBe(401);
  });

  it('answers alike for a wrong password, an unknown account and a disabled one', async () => {
    await newOperator('known@example.com');
    const disabled = await newOperator('disabled@example.com');
    await (await world.as('owner')).patch(`/operators/${disabled.id}`, { enabled: false }, 1);
    const answers = await Promise.all([
      signIn('known@example.com', 'not the password'),
      signIn('unknown@example.com', PASSWORD),
      signIn('disabled@example.com', PASSWORD),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [401, 'access.sign_in_failed']),
    );
  });

  it('stores no password and no token, only what cannot be turned back', async () => {
    const operator = await newOperator('hashed@example.com');
    await signIn('hashed@example.com', PASSWORD);
    const [row] = await world.rows<{ password_hash: string }>(
      `SELECT password_hash FROM operator WHERE id = $1`,
      [operator.id],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const trace = await world.rows(`SELECT diff FROM change WHERE entity = 'operator'`);
    expect(JSON.stringify(trace)).not.toContain('argon2id');
  });

  it('opens by a one-time link exactly once', async () => {
    const operator = await newOperator('link@example.com');
    const token = newToken();
    await world.rows(
      `INSERT INTO sign_in_token (token_hash, operator_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
      [hashToken(token), operator.id],
    );
    expect((await world.anybody.post('/session/link', { token })).status).toBe(201);
    const again = await world.anybody.post<ProblemBody>('/session/link', { token });
    expect([again.status, again.body.code]).toEqual([401, 'access.link_invalid']);
  });

  it('refuses the very next request after disabling and after a password change elsewhere', async () => {
    const operator = await newOperator('revoked@example.com');
    const first = world.anybody.with({
      cookie: cookieOf((await signIn('revoked@example.com', PASSWORD)).headers),
    });
    const second = world.anybody.with({
      cookie: cookieOf((await signIn('revoked@example.com', PASSWORD)).headers),
    });
    const changed = await first.put('/account/password', {
      currentPassword: PASSWORD,
      newPassword: 'quiet orchard meets 93 trams',
    });
    expect(changed.status).toBe(204);
    expect((await second.get('/account')).status).toBe(401);
    expect((await first.get('/account')).status).toBe(200);
    const owner = await world.as('owner');
    const { version } = (await owner.get<Operator>(`/operators/${operator.id}`)).body;
    await owner.patch(`/operators/${operator.id}`, { enabled: false }, version);
    expect((await first.get('/account')).status).toBe(401);
    await owner.patch(`/operators/${operator.id}`, { enabled: true }, version + 1);
    expect((await first.get('/account')).status).toBe(401);
  });

  it.each([
    ['short', 'Ab1!x', 'password_short'],
    ['common', 'password12345', 'password_common'],
    ['made of the own name', 'eva.example.2026', 'password_common'],
    ['endless', 'x'.repeat(300), 'password_long'],
  ])('refuses an operator’s password that is %s', async (_why, password, code) => {
    const owner = await world.as('owner');
    const input = { name: 'Eva Example', email: 'weak@example.com', role: 'auditor', password };
    const { status, body } = await owner.post<ProblemBody>('/operators', input);
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([422, '/password', code]);
  });

  it('keeps an owner: nobody changes the own role, and the last owner stays', async () => {
    const fresh = await openWorld();
    const owner = await fresh.as('owner');
    const { id } = (await owner.get<Account>('/account')).body;
    const own = await owner.patch<ProblemBody>(`/operators/${id}`, { role: 'auditor' }, 1);
    expect(own.body.code).toBe('access.own_account');
    const other = await fresh.as('owner');
    const otherId = (await other.get<Account>('/account')).body.id;
    const results = await Promise.all([
      owner.patch(`/operators/${otherId}`, { enabled: false }, 1),
      other.patch(`/operators/${id}`, { enabled: false }, 1),
    ]);
    const [left] = await fresh.rows<{ owners: number }>(
      `SELECT count(*)::int AS owners FROM operator WHERE role = 'owner' AND enabled`,
    );
    expect(results.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(left?.owners).toBeGreaterThanOrEqual(1);
    await fresh.close();
  });

  it('lets no owner take over another one: they can be disabled, and nothing else', async () => {
    const owner = await world.as('owner');
    const other = await newOperator('other.owner@example.com', 'owner');
    const path = `/operators/${other.id}`;
    for (const patch of [
      { role: 'auditor' },
      { email: 'mine@example.com' },
      { name: 'Somebody Else' },
      { enabled: true, email: 'mine@example.com' },
    ]) {
      const { status, body } = await owner.patch<ProblemBody>(path, patch, other.version);
      expect([patch, status, body.code]).toEqual([patch, 409, 'access.another_owner']);
    }
    const disabled = await owner.patch<Operator>(path, { enabled: false }, other.version);
    expect([disabled.status, disabled.body.enabled]).toEqual([200, false]);
    const still = await owner.patch<ProblemBody>(path, { role: 'auditor' }, disabled.body.version);
    expect(still.body.code).toBe('access.another_owner');
    const { id } = (await owner.get<Account>('/account')).body;
    const own = (await owner.get<Operator>(`/operators/${id}`)).body;
    expect((await owner.patch(`/operators/${id}`, { name: 'My new name' }, own.version)).status).toBe(200);
  });

  it('keeps language, theme and density of each operator', async () => {
    const auditor = await world.as('auditor');
    const { status, body } = await auditor.patch<Account>('/account', {
      language: 'nb',
      theme: 'dark',
      density: 'dense',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ language: 'nb', theme: 'dark', density: 'dense', sectionOrder: [] });
    const ordered = await auditor.patch<Account>('/account', { sectionOrder: ['notes', 'addresses'] });
    expect(ordered.body).toMatchObject({ theme: 'dark', sectionOrder: ['notes', 'addresses'] });
    const refused = await auditor.get<ProblemBody>('/customers?colour=red');
    expect(refused.body.title).toBe('En parameter i forespørselen kan ikke brukes.');
  });

  it('takes a key as a bearer token, and only for what it was made for', async () => {
    const reader = await world.withKey(['customers:read']);
    expect((await reader.get('/customers')).status).toBe(200);
    expect((await reader.post('/customers', { email: 'x@example.com' })).status).toBe(403);
    const wrong = world.anybody.with({ authorization: 'Bearer clt_test_nonsense' });
    const refused = await wrong.get('/customers');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="clientele"',
    ]);
  });

  it('does not act for a page of another site', async () => {
    const owner = await world.as('owner');
    const forged = owner.with({ origin: 'https://evil.example' });
    const { status, body } = await forged.post<ProblemBody>('/customers', {
      firstName: 'F',
      lastName: 'F',
      email: 'forged@example.com',
    });
    expect([status, body.code]).toEqual([403, 'shared.foreign_origin']);
    expect((await owner.with({ 'sec-fetch-site': 'cross-site' }).delete('/session')).status).toBe(403);
  });

  it('gives each role exactly what the permission file says', async () => {
    const probes: Partial<Record<keyof typeof permissions, string>> = {
      'customers:read': '/customers?limit=1',
      'customers:import': '/customer-imports',
      'groups:read': '/groups',
      'jobs:read': '/jobs',
      'settings:read': '/settings',
      'operators:read': '/operators',
      'companies:read': '/account-managers',
    };
    for (const role of Object.keys(roles) as Role[]) {
      const somebody = await world.as(role);
      for (const [permission, path] of Object.entries(probes)) {
        const allowed = permissionsOf[role].some((held) => held === permission);
        expect([role, permission, (await somebody.get(path)).status]).toEqual([
          role,
          permission,
          allowed ? 200 : 403,
        ]);
      }
    }
  });
});
