import { JobRetention } from '@clientele/jobs/api';
import type { Job, JobList } from '@clientele/jobs/dto';
import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { SAMPLE } from '../testing/importing';
import { openWorld, type World } from '../testing/world';

describe('Jobs', () => {
  let world: World;
  let staff: Client;

  beforeEach(async () => {
    world = await openWorld();
    staff = await world.as('owner');
  });
  afterEach(() => world.close());

  /** A job that another process was running when it died; graphile-worker believes that it still does. */
  const orphan = async (deaths: number): Promise<string> => {
    const upload = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    await staff.ended(upload.body.id);
    const importId = upload.body.result?.importId;
    await world.close();
    const database = new PostgresClient({ connectionString: world.databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ id: string }>(
      `INSERT INTO job (kind, input, status, instance, deaths, actor_kind, actor_id, actor_name)
       SELECT 'customer_import', jsonb_build_object('importId', $1::text), 'running', 'a dead process', $2, actor_kind, actor_id, actor_name
         FROM job LIMIT 1 RETURNING id`,
      [importId, deaths],
    );
    const id = rows[0]?.id ?? '';
    await database.query(
      `SELECT graphile_worker.add_job('job', json_build_object('id', $1::text), job_key := $1::text, max_attempts := 3)`,
      [id],
    );
    await database.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'worker-dead', locked_at = now(), attempts = 3`,
    );
    await database.end();
    world = await openWorld(world.databaseUrl);
    return id;
  };

  const ended = async (id: string): Promise<Record<string, unknown> | undefined> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const [job] = await world.rows(
        `SELECT status, problem FROM job WHERE id = $1 AND finished_at IS NOT NULL`,
        [id],
      );
      if (job) return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  };

  it('go on after the process that ran them was killed', async () => {
    expect(await ended(await orphan(0))).toEqual({ status: 'succeeded_with_errors', problem: '' });
    expect(await world.rows(`SELECT 1 FROM customer`)).toHaveLength(6);
  });

  it('say so when they were interrupted too often', async () => {
    expect(await ended(await orphan(11))).toEqual({ status: 'failed', problem: 'jobs.interrupted' });
  });

  it('are given back by a process that ends, and go on in the next one', async () => {
    const database = new PostgresClient({ connectionString: world.databaseUrl });
    await database.connect();
    await database.query(`BEGIN; LOCK TABLE customer IN SHARE MODE`);
    const { body } = await staff.upload<Job>('/customer-imports', 'c.csv', SAMPLE);
    await staged(world, body.id);
    const closed = world.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await database.query('ROLLBACK');
    await closed;
    const { rows } = await database.query(
      `SELECT status, attempts, locked_by FROM job j JOIN graphile_worker.jobs w ON w.key = j.id::text`,
    );
    await database.end();
    world = await openWorld(world.databaseUrl);
    expect(rows).toEqual([{ status: 'queued', attempts: 0, locked_by: null }]);
    expect(await ended(body.id)).toEqual({ status: 'succeeded_with_errors', problem: '' });
    expect(await world.rows(`SELECT 1 FROM customer`)).toHaveLength(6);
  });

  it('go 90 days after their end', async () => {
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    const { finishedAt, expiresAt } = await staff.ended(body.id);
    expect(Date.parse(expiresAt ?? '') - Date.parse(finishedAt ?? '')).toBe(90 * 86_400_000);
    await world.app.get(JobRetention).removeOld();
    expect(await world.rows(`SELECT 1 FROM job`)).toHaveLength(1);
    await world.rows(`UPDATE job SET finished_at = now() - interval '91 days'`);
    await world.app.get(JobRetention).removeOld();
    expect(await world.rows(`SELECT job_id FROM customer_import`)).toEqual([{ job_id: null }]);
    expect((await staff.get<JobList>('/jobs')).body).toEqual({ items: [], hasMore: false });
  });

  it('are listed as far as the latest 50, and it is said that there are more', async () => {
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    await staff.ended(body.id);
    const more = `INSERT INTO job (kind, status, finished_at, actor_kind, actor_id, actor_name)
      SELECT kind, status, finished_at, actor_kind, actor_id, actor_name FROM job, generate_series(1, $1::int) LIMIT $1`;
    await world.rows(more, [49]);
    expect((await staff.get<JobList>('/jobs')).body).toMatchObject({ hasMore: false });
    await world.rows(more, [1]);
    const { items, hasMore } = (await staff.get<JobList>('/jobs')).body;
    expect([items.length, hasMore]).toEqual([50, true]);
  });

  it('are cancelled before they begin, and stay so', async () => {
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    await staff.ended(body.id);
    await world.rows(`UPDATE job SET status = 'queued', finished_at = NULL`);
    const cancelled = await staff.post<Job>(`/jobs/${body.id}/cancellation`);
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
  });

  it('tell an open page of every step', async () => {
    const abort = new AbortController();
    const cookie = await sessionOf(world);
    const stream = await fetch(`${world.url}/api/v1/jobs/events`, {
      headers: { cookie },
      signal: abort.signal,
    });
    expect(stream.headers.get('content-type')).toMatch(/text\/event-stream/);
    const reader = stream.body?.getReader();
    const owner = world.anybody.with({ cookie });
    const { body } = await owner.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    let text = '';
    while (!/"status":"succeeded"/.test(text)) {
      const part = await reader?.read();
      if (!part || part.done) break;
      text += Buffer.from(part.value).toString('utf8');
    }
    abort.abort();
    const told = [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json]) => JSON.parse(json ?? '') as Job);
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set([body.id]));
    expect(told.at(-1)).toMatchObject({ status: 'succeeded', progress: { done: 9, total: 9 } });
  });

  it('are told to a page that asks just after they ended', async () => {
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    await staff.ended(body.id);
    const abort = new AbortController();
    let text = '';
    for await (const part of await staff.stream('/jobs/events', abort.signal)) {
      text += Buffer.from(part).toString('utf8');
      if (text.includes('event: job')) break;
    }
    abort.abort();
    expect(text).toContain(`"id":"${body.id}"`);
    expect(text).toContain('"status":"succeeded"');
  }, 10_000);

  it('stream to whoever began them and to nobody else, however slow the database is', async () => {
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    const other = await world.as('owner');
    // Headers that are sent before the database has answered say 200.
    await world.rows(`ALTER TABLE job RENAME TO slow_job`);
    await world.rows(`CREATE VIEW job AS SELECT j.* FROM slow_job j, LATERAL (SELECT pg_sleep(0.05)) s`);
    const statuses = [];
    for (const id of [body.id, '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d', 'no-id'])
      statuses.push((await other.raw(`/jobs/${id}/events`, {})).status);
    expect(statuses).toEqual([404, 404, 404]);
  });
});

/** The cookie of a new owner's session. */
async function sessionOf(world: World): Promise<string> {
  const owner = await world.as('owner');
  const password = 'violet harbour lantern 47';
  const email = 'watcher@example.com';
  await owner.post('/operators', { name: 'Wanda Watcher', email, role: 'owner', password });
  const { headers } = await world.anybody.post('/session', { email, password });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Waits until the rows of the file are read: what comes next writes customers. */
async function staged(world: World, jobId: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [done] = await world.rows(`SELECT 1 FROM customer_import WHERE job_id = $1 AND staged`, [jobId]);
    if (done) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The rows were not read');
}
