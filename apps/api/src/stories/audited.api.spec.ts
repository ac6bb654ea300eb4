import { hashToken, newToken } from '@clientele/access/api';
import type { Operator, OperatorSessionList, PasswordLink } from '@clientele/access/dto';
import type { Job } from '@clientele/jobs/dto';
import { routesOf } from '../routes';
import { attributeActs } from '../testing/attribute-acts';
import { cardActs } from '../testing/card-acts';
import type { Answer, Client } from '../testing/client';
import { companyActs } from '../testing/company-acts';
import { HEADER, row } from '../testing/importing';
import { portfolioActs } from '../testing/portfolio-acts';
import { registerActs } from '../testing/register-acts';
import { openWorld, type World } from '../testing/world';
import { PROGRESS, READS } from '../testing/unrecorded';

const PASSWORD = 'violet harbour lantern 47';
const NEXT = 'quiet orchard meets 93 trams';

describe('Every change', () => {
  let world: World;
  let owner: Client;

  beforeAll(async () => {
    world = await openWorld(undefined, {
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Shop <shop@example.com>',
      VIES_URL: 'http://127.0.0.1:9',
    });
  });
  afterAll(() => world.close());

  let made = 0;
  const email = (): string => `p${(made += 1)}@example.com`;
  const version = async (path: string): Promise<number> =>
    (await owner.get<{ version: number }>(path)).body.version;
  const idOf = async (answer: Promise<Answer>): Promise<string> => String((await answer).body['id']);
  const customer = (): Promise<string> => idOf(acts['Customers.create']!());
  const operator = (): Promise<string> => idOf(acts['Operators.create']!());
  const changed = async (method: 'patch' | 'put', path: string, body: object): Promise<Answer> =>
    owner[method](path, body, await version(path));
  const token = async (operatorId: string | null): Promise<string> => {
    const secret = newToken();
    await world.rows(
      `INSERT INTO sign_in_token (token_hash, operator_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
      [hashToken(secret), operatorId],
    );
    return secret;
  };
  const signedIn = (answer: Answer): Client =>
    world.anybody.with({ cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' });
  const desk = async (): Promise<Client> => {
    const { body } = await owner.post<Operator>('/operators', newOperator());
    return signedIn(await world.anybody.post('/session', { email: body.email, password: PASSWORD }));
  };
  const newOperator = (): object => ({
    name: 'Eva',
    email: email(),
    role: 'back_office',
    password: PASSWORD,
  });
  const importId = async (wanted: 'drafts' | 'ended' | 'dry'): Promise<string> => {
    const path = { drafts: '/drafts', ended: '', dry: '?dryRun=true' }[wanted];
    const { body } = await owner.upload<Job>(
      `/customer-imports${path}`,
      'c.csv',
      `email,last name\n${email()},New`,
    );
    return wanted === 'drafts' ? body.id : String((await owner.ended(body.id)).result?.importId);
  };
  /** A job that nobody takes. */
  const job = async (status: string): Promise<string> => {
    const [added] = await world.rows<{ id: string }>(
      `INSERT INTO job (kind, status, input, actor_kind, actor_id, actor_name)
       SELECT kind, $1, input, actor_kind, actor_id, actor_name FROM job WHERE kind = 'customer_export' LIMIT 1 RETURNING id`,
      [status],
    );
    return added?.id ?? '';
  };
  const group = (): Promise<string> => idOf(acts['Groups.create']!());
  const mapping = (): object => ({ name: email(), columns: [{ heading: 'Mail', target: 'email' }] });
  const layout = (): object => ({ name: email(), columns: ['email'], format: 'csv' });

  /** Each changing operation, with what it needs; in this order. */
  const acts: Record<string, () => Promise<Answer>> = {
    'Settings.setUp': async () => {
      const answer = await world.anybody.post('/setup', {
        token: await token(null),
        shopName: 'Północ',
        baseCurrency: 'PLN',
        country: 'PL',
        timeZone: 'Europe/Warsaw',
        ownerName: 'Olga',
        ownerEmail: 'olga@example.com',
        password: PASSWORD,
      });
      owner = signedIn(answer);
      return answer;
    },
    'Settings.change': () => changed('patch', '/settings', { shopName: 'Nord' }),
    'Accounts.signIn': () =>
      world.anybody.post('/session', { email: 'olga@example.com', password: PASSWORD }),
    'Accounts.signInByLink': async () =>
      world.anybody.post('/session/link', { token: await token(await operator()) }),
    'Accounts.signOut': async () => (await desk()).delete('/session'),
    'Accounts.confirm': () => owner.put('/session/confirmation', { password: PASSWORD }),
    'Accounts.change': () => owner.patch('/account', { theme: 'dark' }),
    'Accounts.changePassword': async () =>
      (await desk()).put('/account/password', { currentPassword: PASSWORD, newPassword: NEXT }),
    'Operators.create': () => owner.post('/operators', newOperator()),
    'Operators.change': async () => changed('patch', `/operators/${await operator()}`, { name: 'Ewa' }),
    'ApiKeys.create': () => owner.post('/api-keys', { name: 'Shop', permissions: ['customers:read'] }),
    'ApiKeys.change': async () =>
      changed('patch', `/api-keys/${await idOf(acts['ApiKeys.create']!())}`, { name: 'Till' }),
    'ApiKeys.rotate': async () =>
      owner.post(`/api-keys/${await idOf(acts['ApiKeys.create']!())}/rotations`, { overlapHours: 1 }),
    'ApiKeys.revoke': async () => owner.delete(`/api-keys/${await idOf(acts['ApiKeys.create']!())}`),
    'Sessions.endOthers': async () => {
      const { email: address } = (await owner.post<Operator>('/operators', newOperator())).body;
      const credentials = { email: address, password: PASSWORD };
      await world.anybody.post('/session', credentials);
      return signedIn(await world.anybody.post('/session', credentials)).delete('/sessions');
    },
    'Sessions.endOwn': async () => {
      const client = await desk();
      const { items } = (await client.get<OperatorSessionList>('/sessions')).body;
      return client.delete(`/sessions/${items[0]?.id}`);
    },
    'Sessions.endAll': async () => owner.delete(`/operators/${await atADesk()}/sessions`),
    'Sessions.endOne': async () => {
      const id = await atADesk();
      const { items } = (await owner.get<OperatorSessionList>(`/operators/${id}/sessions`)).body;
      return owner.delete(`/operators/${id}/sessions/${items[0]?.id}`);
    },
    'PasswordLinks.ask': () => world.anybody.post('/password-links', { email: 'nobody@example.com' }),
    'PasswordLinks.make': async () => owner.post(`/operators/${await operator()}/password-links`),
    'PasswordLinks.set': async () => {
      const { body } = await owner.post<PasswordLink>(`/operators/${await operator()}/password-links`);
      return world.anybody.post('/passwords', { token: body.url.split('#')[1], newPassword: NEXT });
    },
    'Customers.create': () =>
      owner.post('/customers', { firstName: 'Anna', lastName: 'Nowak', email: email() }),
    'Customers.change': async () => changed('patch', `/customers/${await customer()}`, { lastName: 'Lis' }),
    'Customers.reveal': async () =>
      (await world.as('auditor')).post(`/customers/${await customer()}/reveals`, {
        field: 'email',
        reason: 'Letter',
      }),
    'Customers.moveToTrash': async () => owner.delete(`/customers/${await customer()}`, 1),
    'Customers.restore': async () => {
      const id = await customer();
      await owner.delete(`/customers/${id}`, 1);
      return owner.post(`/customers/${id}/restorations`);
    },
    'CustomerBulk.run': () =>
      owner.post('/customers/bulk', {
        items: [
          { operation: 'create', customer: { firstName: 'A', lastName: 'B', email: 'bulk@example.com' } },
        ],
      }),
    'ExternalCustomers.write': () =>
      owner.put('/customers/by-external-id/erp/K-1', { firstName: 'A', lastName: 'B', email: email() }),
    ...companyActs(() => owner, customer),
    'Groups.create': () => owner.post('/groups', { name: email(), code: `g${made}` }),
    'Groups.change': async () => changed('patch', `/groups/${await group()}`, { discountPercent: '5.00' }),
    'GroupDeletions.begin': async () =>
      owner.post(`/groups/${await group()}/deletions`, { moveTo: await group() }),
    'GroupChanges.begin': async () =>
      owner.post('/customer-group-changes', {
        scope: 'selection',
        ids: [await customer()],
        groupId: await group(),
        change: 'add',
      }),
    'CustomerGroups.write': async () => {
      const id = await group();
      return changed('put', `/customers/${await customer()}/groups`, { mainGroupId: id, groupIds: [id] });
    },
    ...cardActs(() => owner, customer),
    ...attributeActs(() => owner, customer),
    ...portfolioActs(() => owner, newOperator),
    ...registerActs(() => owner, customer),
    'Imports.take': () =>
      owner.upload('/customer-imports', 'c.csv', `${HEADER}\n${row(email(), { 4: PASSWORD })}`),
    'Imports.draft': () =>
      owner.upload('/customer-imports/drafts', 'c.csv', `email,last name\n${email()},New`),
    'Imports.correct': async () =>
      owner.post(`/customer-imports/${await importId('drafts')}/corrections`, { mode: 'create' }),
    'Imports.check': async () => owner.post(`/customer-imports/${await importId('drafts')}/checks`),
    'Imports.run': async () => owner.post(`/customer-imports/${await importId('dry')}/runs`),
    'Imports.undo': async () => owner.post(`/customer-imports/${await importId('ended')}/reversals`),
    'ImportMappings.save': () => owner.post('/customer-import-mappings', mapping()),
    'ImportMappings.replace': async () =>
      owner.put(`/customer-import-mappings/${await idOf(acts['ImportMappings.save']!())}`, mapping()),
    'ImportMappings.remove': async () =>
      owner.delete(`/customer-import-mappings/${await idOf(acts['ImportMappings.save']!())}`),
    'Exports.begin': () => owner.post('/customer-exports', { scope: 'all', reason: 'Letter' }),
    'Exports.save': () => owner.post('/customer-export-layouts', layout()),
    'Exports.replace': async () =>
      owner.put(`/customer-export-layouts/${await idOf(acts['Exports.save']!())}`, layout()),
    'Exports.remove': async () =>
      owner.delete(`/customer-export-layouts/${await idOf(acts['Exports.save']!())}`),
    'Jobs.cancel': async () => owner.post(`/jobs/${await job('queued')}/cancellation`),
    'Jobs.retry': async () => owner.post(`/jobs/${await job('failed')}/retries`),
  };

  async function atADesk(): Promise<string> {
    const client = await desk();
    return (await client.get<{ id: string }>('/account')).body.id;
  }

  it('that a route can make is tried here', () => {
    const changing = routesOf(world.app).filter(({ method }) => method !== 'get');
    expect(changing.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(acts), ...Object.keys(READS)].sort(),
    );
  });

  it('leaves an entry in the log of changes or of access', async () => {
    const silent: string[] = [];
    for (const [name, act] of Object.entries(acts)) {
      const { status, headers, body } = await act();
      if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
      const trace = await world.rows(
        `SELECT 1 FROM change WHERE request_id = $1 UNION ALL SELECT 1 FROM access_log WHERE request_id = $1`,
        [headers.get('request-id')],
      );
      if (trace.length === 0) silent.push(name);
    }
    expect(silent).toEqual([]);
  });

  it('has its entry in the very transaction that made it', async () => {
    const tables = await world.rows<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'change_insert'`,
    );
    const importing = `SELECT 1 FROM job WHERE kind = 'customer_import' AND finished_at IS NULL`;
    while ((await world.rows(importing)).length > 0) await new Promise((go) => setTimeout(go, 50));
    // Each of many at once has a savepoint, whose rows carry its own number.
    await world.rows(`DELETE FROM customer WHERE email = 'bulk@example.com'`);
    const looked = tables.filter(({ name }) => !PROGRESS.includes(name));
    expect(looked.length).toBeGreaterThan(10);
    for (const { name } of looked) {
      const rows = await world.rows<{ recorded: boolean }>(
        `SELECT t.xmin::text IN (SELECT transaction::text FROM change UNION SELECT transaction::text FROM access_log) AS recorded
           FROM ${name} t`,
      );
      expect([name, rows.length > 0, rows.filter(({ recorded }) => !recorded)]).toEqual([name, true, []]);
    }
  });
});
