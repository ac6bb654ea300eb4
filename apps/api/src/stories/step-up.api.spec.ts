import { hashToken, newToken } from '@clientele/access/api';
import type { ApiKeyList, Operator } from '@clientele/access/dto';
import type { Company } from '@clientele/companies/dto';
import type { CustomerCard } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { Settings } from '@clientele/settings/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PASSWORD = 'violet harbour lantern 47';
const NEEDED = [403, 'access.step_up_needed'];

describe('Acts that ask for the password again', () => {
  let world: World;
  let owner: Client;
  let customer: CustomerCard;

  beforeAll(async () => {
    world = await openWorld();
    const first = await world.as('owner');
    const input = { name: 'Olga', email: 'olga@example.com', role: 'owner', password: PASSWORD };
    await first.post('/operators', input);
    await first.post('/api-keys', { name: 'A key', permissions: ['customers:read'] });
    const { headers } = await world.anybody.post('/session', { email: input.email, password: PASSWORD });
    owner = world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    const person = { firstName: 'Anna', lastName: 'Nowak', email: 'anna@example.com' };
    customer = (await owner.post<CustomerCard>('/customers', person)).body;
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.rows('TRUNCATE sign_in_attempt');
    await world.rows(`UPDATE session SET confirmed_at = now() - interval '6 minutes'`);
  });

  const said = ({ status, body }: Answer<ProblemBody>): unknown[] => [status, body.code];
  const settings = async (): Promise<Settings> => (await owner.get<Settings>('/settings')).body;
  const company = { name: 'Nowak sp. z o.o.', country: 'PL' };
  const acts: [string, () => Promise<Answer<ProblemBody>>][] = [
    [
      'adding an operator',
      () =>
        owner.post('/operators', { name: 'N', email: 'n@example.com', role: 'auditor', password: PASSWORD }),
    ],
    [
      'changing an operator',
      async () => {
        const { items } = (await owner.get<{ items: Operator[] }>('/operators')).body;
        const other = items.find(({ role }) => role !== 'owner');
        return owner.patch(`/operators/${other?.id}`, { name: 'Other' }, other?.version);
      },
    ],
    ['creating a key', () => owner.post('/api-keys', { name: 'K', permissions: ['customers:read'] })],
    [
      'changing a key',
      async () => {
        const [key] = (await owner.get<ApiKeyList>('/api-keys')).body.items;
        return owner.patch(`/api-keys/${key?.id}`, { name: 'K2' }, key?.version);
      },
    ],
    [
      'changing settings',
      async () => owner.patch('/settings', { shopName: 'Shop' }, (await settings()).version),
    ],
    [
      'exporting',
      () =>
        owner.post('/customer-exports', {
          scope: 'all',
          format: 'csv',
          columns: ['email'],
          reason: 'A test',
        }),
    ],
    [
      'deleting a group',
      async () => {
        await world.rows(`INSERT INTO customer_group (name, code) VALUES ('G', 'g') ON CONFLICT DO NOTHING`);
        const { items } = (await owner.get<GroupList>('/groups')).body;
        const idOf = (code: string): string | undefined => items.find((group) => group.code === code)?.id;
        return owner.post(`/groups/${idOf('g')}/deletions`, { moveTo: idOf('b2b') });
      },
    ],
    [
      'changing the e-mail of a customer',
      async () => {
        const { version } = (await owner.get<CustomerCard>(`/customers/${customer.id}`)).body;
        return owner.patch(`/customers/${customer.id}`, { email: `anna${version}@example.com` }, version);
      },
    ],
    [
      'changing the credit of a company',
      async () => {
        const before = (await owner.get<Company>(`/customers/${customer.id}/company`)).body;
        const terms = { ...company, maxPaymentDays: (before.version ?? 0) + 10, reason: 'Agreed' };
        return owner.put(`/customers/${customer.id}/company`, terms, before.version);
      },
    ],
  ];

  it.each(acts)('go through after it was given: %s', async (_what, act) => {
    expect(said(await act())).toEqual(NEEDED);
    expect((await owner.put('/session/confirmation', { password: PASSWORD })).status).toBe(204);
    expect((await act()).status).toBeLessThan(300);
  });

  it('ask again after five minutes', async () => {
    await world.rows(`UPDATE session SET confirmed_at = now() - interval '4 minutes 50 seconds'`);
    expect((await owner.patch('/settings', {}, (await settings()).version)).status).toBe(200);
    await world.rows(`UPDATE session SET confirmed_at = now() - interval '5 minutes 1 second'`);
    expect(said(await owner.patch('/settings', {}, (await settings()).version))).toEqual(NEEDED);
  });

  it('are no more than that: the rest of a customer and of a company needs no password', async () => {
    const { version } = (await owner.get<CustomerCard>(`/customers/${customer.id}`)).body;
    const patch = {
      firstName: 'Ann',
      email: (await owner.get<CustomerCard>(`/customers/${customer.id}`)).body.email,
    };
    expect((await owner.patch(`/customers/${customer.id}`, patch, version)).status).toBe(200);
  });

  it('do not ask a key: there is nobody to ask', async () => {
    const partner = await world.withKey(['customers:read', 'customers:email']);
    const { version } = (await partner.get<CustomerCard>(`/customers/${customer.id}`)).body;
    const patch = { email: 'partner@example.com' };
    expect((await partner.patch(`/customers/${customer.id}`, patch, version)).status).toBe(200);
    expect((await partner.put('/session/confirmation', { password: PASSWORD })).status).toBe(403);
  });

  it('say so in the documentation', async () => {
    const { body } = await world.anybody.raw<{
      paths: Record<string, Record<string, Record<string, unknown>>>;
    }>('/api/openapi.json', {});
    expect(body.paths['/api/v1/settings']?.['patch']?.['x-step-up']).toBe('always');
    expect(body.paths['/api/v1/customers/{id}']?.['patch']?.['x-step-up']).toBe('sometimes');
    expect(body.paths['/api/v1/customers/{id}']?.['get']).not.toHaveProperty('x-step-up');
  });

  it('do not let the password be guessed', async () => {
    const wrong = await owner.put<ProblemBody>('/session/confirmation', { password: 'wrong' });
    expect([wrong.status, wrong.body.errors?.[0]?.pointer, wrong.body.errors?.[0]?.code]).toEqual([
      422,
      '/password',
      'access.password_wrong',
    ]);
    await world.rows(
      `INSERT INTO sign_in_attempt (account, network) SELECT sha256('olga@example.com'), '127.0.0.0/24' FROM generate_series(1, 9)`,
    );
    const refused = await owner.put<ProblemBody>('/session/confirmation', { password: PASSWORD });
    expect(said(refused)).toEqual([429, 'access.too_many_attempts']);
    const change = { currentPassword: PASSWORD, newPassword: 'quiet orchard meets 93 trams' };
    expect(said(await owner.put<ProblemBody>('/account/password', change))).toEqual([
      429,
      'access.too_many_attempts',
    ]);
  });

  it('are not opened by a one-time link', async () => {
    const token = newToken();
    await world.rows(
      `INSERT INTO sign_in_token (token_hash, operator_id, expires_at)
       SELECT $1, id, now() + interval '1 hour' FROM operator WHERE email = 'olga@example.com'`,
      [hashToken(token)],
    );
    const { headers } = await world.anybody.post('/session/link', { token });
    const linked = world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    expect(said(await linked.patch<ProblemBody>('/settings', {}, (await settings()).version))).toEqual(
      NEEDED,
    );
  });
});
