import type { Answer, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PASSWORD = 'a long lantern in the meadow';

describe('Guessing passwords', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(undefined, { TRUSTED_PROXIES: '127.0.0.1' });
    const owner = await world.as('owner');
    for (const email of ['eva@example.com', 'jan@example.com'])
      await owner.post('/operators', { name: 'Eva', email, role: 'back_office', password: PASSWORD });
  });
  afterAll(() => world.close());
  beforeEach(() => world.rows('TRUNCATE sign_in_attempt'));

  const signIn = (email: string, password: string, from = '192.0.2.7'): Promise<Answer<ProblemBody>> =>
    world.anybody.with({ 'x-forwarded-for': from }).post<ProblemBody>('/session', { email, password });
  const guess = async (times: number, email = 'eva@example.com', from?: string): Promise<number[]> => {
    const answers = await Promise.all(Array.from({ length: times }, () => signIn(email, 'wrong', from)));
    return answers.map(({ status }) => status).sort();
  };
  /** Failures without the time that each password takes. */
  const failures = (count: number, email: string, network: string): Promise<unknown> =>
    world.rows(
      `INSERT INTO sign_in_attempt (account, network) SELECT sha256($1::bytea), $2::cidr FROM generate_series(1, $3::int)`,
      [email, network, count],
    );

  it.each(['eva@example.com', 'nobody@example.com'])(
    'ends after ten failures from one place, at once or not, and says when it may go on: %s',
    async (email) => {
      // Of many at once some may be refused too early, and none too late.
      let failed = (await guess(14, email)).filter((status) => status === 401).length;
      while ((await guess(1, email))[0] === 401) failed += 1;
      expect(failed).toBe(10);
      const { status, body, headers } = await signIn(email, PASSWORD);
      expect([status, body.code, body.title]).toEqual([
        429,
        'access.too_many_attempts',
        'Too many failed attempts to sign in. Try again in 15 minutes.',
      ]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
    },
  );

  it('leaves others in peace: who signs in from elsewhere, and other accounts', async () => {
    await failures(10, 'eva@example.com', '192.0.2.0/24');
    expect((await signIn('eva@example.com', PASSWORD)).status).toBe(429);
    expect((await signIn('eva@example.com', PASSWORD, '198.51.100.1')).status).toBe(201);
    expect((await signIn('jan@example.com', PASSWORD)).status).toBe(201);
  });

  it('goes on after a quarter of an hour', async () => {
    await failures(10, 'eva@example.com', '192.0.2.0/24');
    await world.rows(`UPDATE sign_in_attempt SET at = at - interval '15 minutes'`);
    expect((await signIn('eva@example.com', PASSWORD)).status).toBe(201);
  });

  it('is forgotten by a success', async () => {
    await failures(9, 'eva@example.com', '192.0.2.0/24');
    expect((await signIn('eva@example.com', PASSWORD)).status).toBe(201);
    expect(await guess(1)).toEqual([401]);
    expect(await world.rows('SELECT 1 FROM sign_in_attempt')).toHaveLength(2);
  });

  it('ends for a network that tries many accounts', async () => {
    for (let account = 0; account < 60; account += 1)
      await failures(1, `p${account}@example.com`, '2001:db8:0:1::/64');
    expect((await signIn('jan@example.com', PASSWORD, '2001:db8:0:1:ffff::9')).status).toBe(429);
    expect((await signIn('jan@example.com', PASSWORD, '2001:db8:0:2::9')).status).toBe(201);
  });

  it('from everywhere does not keep the real user out', async () => {
    expect((await signIn('eva@example.com', PASSWORD, '203.0.113.5')).status).toBe(201);
    for (let network = 0; network < 60; network += 1)
      await failures(1, 'eva@example.com', `10.0.${network}.0/24`);
    expect((await signIn('eva@example.com', PASSWORD, '198.51.100.1')).status).toBe(429);
    expect((await signIn('eva@example.com', PASSWORD, '203.0.113.5')).status).toBe(201);
  });

  it('cannot hide behind a header that no trusted proxy wrote', async () => {
    const direct = await openWorld(world.databaseUrl);
    await failures(10, 'eva@example.com', '127.0.0.0/24');
    const { status } = await direct.anybody
      .with({ 'x-forwarded-for': '198.51.100.77' })
      .post('/session', { email: 'eva@example.com', password: PASSWORD });
    await direct.close();
    expect(status).toBe(429);
  });
});
