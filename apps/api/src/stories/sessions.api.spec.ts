import type { Account, Operator, OperatorSession, OperatorSessionList } from '@clientele/access/dto';
import type { Client, ProblemBody } from '../testing/client';
import { SAMPLE } from '../testing/importing';
import { openWorld, type World } from '../testing/world';

const PASSWORD = 'violet harbour lantern 47';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

describe('Sessions', () => {
  let world: World;
  let owner: Client;
  let made = 0;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterAll(() => world.close());
  // These stories are about what follows a sign-in.
  beforeEach(() => world.rows('TRUNCATE sign_in_attempt'));

  const newOperator = async (): Promise<Operator> => {
    made += 1;
    const email = `session${made}@example.com`;
    const input = { name: 'Eva Example', email, role: 'back_office', password: PASSWORD };
    return (await owner.post<Operator>('/operators', input)).body;
  };
  const signIn = async (email: string, userAgent = FIREFOX, password = PASSWORD): Promise<Client> => {
    const { status, headers } = await world.anybody
      .with({ 'user-agent': userAgent })
      .post('/session', { email, password });
    expect(status).toBe(201);
    return world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
  };
  const sessionsOf = async (client: Client): Promise<OperatorSession[]> =>
    (await client.get<OperatorSessionList>('/sessions')).body.items;
  const statusOf = async (client: Client): Promise<number> => (await client.get('/account')).status;
  /** Sets the only session of an operator back in time. */
  const age = (operatorId: string, column: string, minutes: number): Promise<unknown> =>
    world.rows(
      `UPDATE session SET ${column} = ${column} - make_interval(mins => $2) WHERE operator_id = $1`,
      [operatorId, minutes],
    );

  it('are listed with the device in words, and which of them this is', async () => {
    const { email } = await newOperator();
    const [desk, phone] = [await signIn(email), await signIn(email, PHONE)];
    expect(await sessionsOf(desk)).toMatchObject([
      { browser: 'Safari', system: 'iOS', current: false },
      { browser: 'Firefox', system: 'Windows', current: true },
    ]);
    expect(await sessionsOf(phone)).toMatchObject([{ current: true }, { current: false }]);
    expect((await (await world.withKey()).get('/sessions')).status).toBe(403);
  });

  it('are ended one by one or all but this one, and only the own ones', async () => {
    const { email } = await newOperator();
    const [first, second, third] = [await signIn(email), await signIn(email, PHONE), await signIn(email)];
    const phone = (await sessionsOf(first)).find(({ system }) => system === 'iOS');
    const stranger = await signIn((await newOperator()).email);
    expect((await stranger.delete(`/sessions/${phone?.id}`)).status).toBe(404);
    expect((await first.delete(`/sessions/${phone?.id}`)).status).toBe(204);
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([200, 401, 200]);
    expect((await first.delete('/sessions')).status).toBe(204);
    expect(await Promise.all([first, third, stranger].map(statusOf))).toEqual([200, 401, 200]);
  });

  it('of an operator are seen and ended by owners, with a trace', async () => {
    const { id, email } = await newOperator();
    const [first, second] = [await signIn(email), await signIn(email)];
    expect((await first.get(`/operators/${id}/sessions`)).status).toBe(403);
    expect((await (await world.as('auditor')).delete(`/operators/${id}/sessions`)).status).toBe(403);
    const { items } = (await owner.get<OperatorSessionList>(`/operators/${id}/sessions`)).body;
    expect(items.map(({ current }) => current)).toEqual([false, false]);
    const seconds = items[0]?.id ?? '';
    expect((await owner.delete(`/operators/${id}/sessions/${seconds}`)).status).toBe(204);
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 401]);
    expect((await owner.delete(`/operators/${id}/sessions`)).status).toBe(204);
    expect(await statusOf(first)).toBe(401);
    const trace = await world.rows<{ operation: string; actor_id: string }>(
      `SELECT operation, actor_id FROM change WHERE entity = 'session' AND entity_id = $1 ORDER BY id`,
      [seconds],
    );
    const me = (await owner.get<Account>('/account')).body.id;
    expect(trace).toEqual([
      { operation: 'created', actor_id: id },
      { operation: 'deleted', actor_id: me },
    ]);
  });

  it('end without a request for half an hour, and no sooner', async () => {
    const { id, email } = await newOperator();
    const desk = await signIn(email);
    await age(id, 'last_seen_at', 29);
    expect(await statusOf(desk)).toBe(200);
    await age(id, 'last_seen_at', 32);
    expect(await statusOf(desk)).toBe(401);
  });

  it('go on while somebody works, until the day ends', async () => {
    const { id, email } = await newOperator();
    const desk = await signIn(email);
    await age(id, 'last_seen_at', 20);
    expect(await statusOf(desk)).toBe(200);
    const seen = async (): Promise<boolean> => {
      const [row] = await world.rows<{ fresh: boolean }>(
        `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE operator_id = $1`,
        [id],
      );
      return row?.fresh ?? false;
    };
    for (let attempt = 0; attempt < 50 && !(await seen()); attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await seen()).toBe(true);
    const [limit] = await world.rows<{ hours: number }>(
      `SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM session WHERE operator_id = $1`,
      [id],
    );
    expect(limit?.hours).toBe(8);
    await age(id, 'expires_at', 8 * 60);
    expect(await statusOf(desk)).toBe(401);
  });

  it('are not kept alive by a stream that a browser opens again by itself', async () => {
    const { id, email } = await newOperator();
    const [row] = [await signIn(email)];
    await age(id, 'last_seen_at', 20);
    const ended = new AbortController();
    await row?.stream('/jobs/events', ended.signal);
    ended.abort();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [after] = await world.rows<{ minutes: number }>(
      `SELECT extract(epoch FROM now() - last_seen_at)::int / 60 AS minutes FROM session WHERE operator_id = $1`,
      [id],
    );
    expect(after?.minutes).toBe(20);
  });

  it('take their streams with them, and so do keys', async () => {
    const { email } = await newOperator();
    const [desk, elsewhere] = [await signIn(email), await signIn(email)];
    const key = await world.withKey();
    const cut = new AbortController();
    const streams = [desk, key].map((one) => one.stream('/jobs/events', cut.signal));
    const ended = Promise.all(
      streams.map(async (stream) => {
        let text = '';
        for await (const part of await stream) text += Buffer.from(part).toString('utf8');
        return text;
      }),
    );
    await Promise.all(streams);
    await elsewhere.delete('/sessions');
    await world.rows(`UPDATE api_key SET revoked_at = now()`);
    await owner.upload('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    expect(await ended).toEqual([
      expect.not.stringContaining('event: job'),
      expect.not.stringContaining('event: job'),
    ]);
  }, 10_000);

  it.each<[string, (desk: Client, operator: Operator) => Promise<unknown>]>([
    ['signing out', (desk) => desk.delete('/session')],
    [
      'a password change elsewhere',
      async (_desk, { email }) =>
        (await signIn(email, PHONE)).put('/account/password', {
          currentPassword: PASSWORD,
          newPassword: 'quiet orchard meets 93 trams',
        }),
    ],
    ['a change of role', (_desk, { id }) => owner.patch(`/operators/${id}`, { role: 'auditor' }, 1)],
    ['disabling', (_desk, { id }) => owner.patch(`/operators/${id}`, { enabled: false }, 1)],
  ])('are refused on the very next request after %s', async (_what, end) => {
    const operator = await newOperator();
    const desk = await signIn(operator.email);
    expect(await statusOf(desk)).toBe(200);
    await end(desk, operator);
    const { status, body } = await desk.get<ProblemBody>('/account');
    expect([status, body.code]).toEqual([401, 'shared.signed_out']);
  });

  it('get a new id at each sign-in, and the one before ends', async () => {
    const { email } = await newOperator();
    const desk = await signIn(email);
    const { headers } = await desk.post('/session', { email, password: PASSWORD });
    const again = world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    expect([await statusOf(desk), await statusOf(again)]).toEqual([401, 200]);
  });
});
