import type { Job } from '@clientele/jobs/dto';
import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { SAMPLE } from '../testing/importing';
import { startApi, startWorker, type Started } from '../testing/processes';
import { openWorld, type World } from '../testing/world';

// Processes compile their sources when they start.
jest.setTimeout(120_000);

describe('A process that is asked to end', () => {
  let world: World;
  let staff: Client;
  let database: PostgresClient;
  const started: Started[] = [];

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none' });
    staff = await world.as('owner');
    database = new PostgresClient({ connectionString: world.databaseUrl });
    await database.connect();
  });
  afterEach(async () => {
    await database.query('ROLLBACK');
    for (const one of started.splice(0)) {
      one.signal('SIGKILL');
      await one.ended;
    }
  });
  afterAll(async () => {
    await database.end();
    await world.close();
  });

  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('It did not come to that');
  };
  const blocked = (): Promise<boolean> =>
    world
      .rows(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)
      .then((rows) => rows.length > 0);
  const api = async (env: NodeJS.ProcessEnv = {}): Promise<Started> => {
    const one = await startApi(world.databaseUrl, env);
    started.push(one);
    return one;
  };
  /** A request that waits for what the story holds. */
  const slowRequest = async (there: Client): Promise<{ answer: Promise<{ status: number }> }> => {
    await database.query(`BEGIN; LOCK TABLE customer IN SHARE MODE`);
    const email = `${Math.random()}@example.com`;
    const answer = there.post('/customers', { firstName: 'Slow', lastName: 'One', email });
    await until(blocked);
    return { answer };
  };

  it('answers a slow request, turns others away and ends', async () => {
    const one = await api();
    const there = staff.at(one.url);
    const { answer } = await slowRequest(there);
    one.signal('SIGTERM');
    await until(async () => (await there.raw('/health/ready', {})).status === 503);
    expect((await there.raw('/health/live', {})).status).toBe(200);
    const late = await there.get('/customers');
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    await database.query('ROLLBACK');
    expect((await answer).status).toBe(201);
    expect(await one.ended).toBe('SIGTERM');
    await expect(there.get('/customers')).rejects.toThrow('fetch failed');
  });

  it('waits no longer than it may', async () => {
    const one = await api({ SHUTDOWN_SECONDS: '1' });
    const { answer } = await slowRequest(staff.at(one.url));
    const cut = expect(answer).rejects.toThrow();
    const began = Date.now();
    one.signal('SIGTERM');
    await one.ended;
    expect(Date.now() - began).toBeLessThan(4000);
    await cut;
  });

  it('ends its streams at once', async () => {
    const one = await api();
    const abort = new AbortController();
    const parts = await staff.at(one.url).stream('/jobs/events', abort.signal);
    let text = '';
    let began = 0;
    for await (const part of parts) {
      text += Buffer.from(part).toString('utf8');
      if (began || !text.includes('heartbeat')) continue;
      began = Date.now();
      one.signal('SIGTERM');
    }
    await one.ended;
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('gives its job back, and another one goes on with it', async () => {
    const first = startWorker(world.databaseUrl);
    started.push(first);
    await database.query(`BEGIN; LOCK TABLE customer IN SHARE MODE`);
    const { body } = await staff.upload<Job>('/customer-imports', 'c.csv', SAMPLE);
    await until(blocked);
    const [before] = await world.rows<{ instance: string }>(`SELECT instance FROM job WHERE id = $1`, [
      body.id,
    ]);
    first.signal('SIGTERM');
    const second = startWorker(world.databaseUrl);
    started.push(second);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await database.query('ROLLBACK');
    await first.ended;
    expect(await staff.ended(body.id)).toMatchObject({ status: 'succeeded_with_errors' });
    const [after] = await world.rows<{ instance: string; deaths: number }>(
      `SELECT instance, deaths FROM job WHERE id = $1`,
      [body.id],
    );
    expect(after?.deaths).toBe(0);
    expect(after?.instance).not.toBe(before?.instance);
  });
});
