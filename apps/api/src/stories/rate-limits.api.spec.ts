import { CallCounts } from '../http/call-counts';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const LIMIT = 20;
const env = { RATE_LIMIT: String(LIMIT), RATE_LIMIT_ANONYMOUS: '5' };

describe('Limits of calls, counted by two instances', () => {
  let first: World;
  let second: World;

  beforeAll(async () => {
    await awayFromTheTurn();
    first = await openWorld(undefined, env);
    second = await openWorld(first.databaseUrl, env);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  /** A minute that ends during a test would begin to count anew. */
  async function awayFromTheTurn(): Promise<void> {
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  }
  const limits = (headers: Headers): number[] =>
    ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
  const times = async (count: number, client: Client): Promise<number[]> => {
    const statuses: number[] = [];
    for (let at = 0; at < count; at += 1) statuses.push((await client.get('/groups')).status);
    return statuses;
  };
  const exchange = async (): Promise<void> => {
    for (const world of [first, second, first]) await world.app.get(CallCounts).exchange();
  };

  it('stand on every answer, and end in 429 with the seconds to wait', async () => {
    const partner = await first.withKey();
    const { headers } = await partner.get('/groups');
    const [limit, remaining, reset = 0] = limits(headers);
    expect([limit, remaining]).toEqual([LIMIT, LIMIT - 1]);
    expect(reset).toBeGreaterThan(0);
    expect(reset).toBeLessThanOrEqual(60);
    expect(limits((await partner.get('/nothing')).headers)[1]).toBe(LIMIT - 2);
    expect(new Set(await times(LIMIT - 2, partner))).toEqual(new Set([200]));
    const refused = await partner.with({ 'accept-language': 'pl' }).get<ProblemBody>('/groups');
    expect([refused.status, refused.body.code]).toEqual([429, 'shared.too_many_requests']);
    expect(refused.body.title).toMatch(/^Za dużo żądań/);
    expect(Number(refused.headers.get('retry-after'))).toBe(limits(refused.headers)[2]);
    expect(limits(refused.headers)[1]).toBe(0);
  });

  it('are each key’s and each session’s own, and nobody’s health', async () => {
    const busy = await first.withKey();
    await times(LIMIT + 1, busy);
    expect((await busy.get('/groups')).status).toBe(429);
    expect((await (await first.withKey()).get('/groups')).status).toBe(200);
    expect((await (await first.as('owner')).get('/groups')).status).toBe(200);
    const health = await busy.raw('/health/live', {});
    expect([health.status, health.headers.get('x-ratelimit-limit')]).toEqual([200, null]);
  });

  it('count a call however its path is spelled', async () => {
    const partner = await first.withKey();
    await times(2, partner);
    const { status, headers } = await partner.raw(`${first.url}/%61pi/v1/groups`, {});
    expect([status, limits(headers)[1]]).toEqual([200, LIMIT - 3]);
  });

  it('hold for somebody unknown by the address', async () => {
    const statuses = await times(8, first.anybody);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3);
  });

  it('count what the other instance let through', async () => {
    const here = await first.withKey();
    const there = here.at(second.url);
    await times(15, here);
    await exchange();
    const { headers } = await there.get('/groups');
    expect(limits(headers)[1]).toBe(LIMIT - 1);
    await exchange();
    const after = await there.get('/groups');
    expect(limits(after.headers)[1]).toBe(LIMIT - 17);
    expect(await times(4, there)).toEqual([200, 200, 200, 429]);
    await exchange();
    expect((await here.get('/groups')).status).toBe(429);
  });

  it('are exchanged by themselves every second', async () => {
    const here = await first.withKey();
    const there = here.at(second.url);
    await times(LIMIT, here);
    await there.get('/groups');
    let status = 200;
    for (let attempt = 0; attempt < 15 && status === 200; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      status = (await there.get('/groups')).status;
      // By itself it would be let through twenty times.
      expect(attempt).toBeLessThan(12);
    }
    expect(status).toBe(429);
  });

  it('keep no key and no address', async () => {
    const rows = await first.rows<{ caller: string }>(`SELECT caller FROM call_count`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { caller } of rows) expect(caller).toMatch(/^[\w-]{22}$/);
  });
});
