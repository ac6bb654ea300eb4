import { isForKeys, permissionsOf } from '@clientele/access/dto';
import type { Job, JobList } from '@clientele/jobs/dto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { MetricsServer } from '../metrics/metrics-server';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

/** An address at which no mail server answers. */
async function deadServer(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return `smtp://127.0.0.1:${port}`;
}

describe('A letter that no mail server takes', () => {
  const said: unknown[] = [];
  let world: World;
  let owner: Client;
  let email: string;

  beforeAll(async () => {
    world = await openWorld(undefined, {
      SMTP_URL: await deadServer(),
      MAIL_FROM: 'Clientele <no-reply@example.com>',
      METRICS_PORT: '0',
    });
    const keep = (...words: unknown[]): void => void said.push(words);
    world.app.useLogger({ log: keep, warn: keep, error: keep });
    owner = await world.as('owner');
    email = (await owner.get<{ email: string }>('/account')).body.email;
    expect((await world.anybody.post('/password-links', { email })).status).toBe(202);
  });
  afterAll(() => world.close());

  /** The first row of the query, once there is one. */
  const found = async <T>(sql: string): Promise<T | undefined> => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const [row] = await world.rows<T>(sql);
      if (row) return row;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  };
  const lettersOf = async (client: Client): Promise<Job[]> =>
    (await client.get<JobList>('/jobs')).body.items.filter(({ kind }) => kind === 'password_letter');

  it('is tried again for half an hour, in growing pauses', async () => {
    const queued = `SELECT attempts, max_attempts FROM graphile_worker._private_jobs
      WHERE attempts > 0 AND locked_at IS NULL`;
    expect(await found(queued)).toMatchObject({ attempts: 1, max_attempts: 8 });
    expect(await lettersOf(owner)).toEqual([]);
  });

  it('then stands as failed with what owners see of jobs, and with nobody else’s', async () => {
    await world.rows(`UPDATE graphile_worker._private_jobs SET attempts = 7, run_at = now()`);
    expect(await found(`SELECT problem FROM job WHERE status = 'failed'`)).toEqual({
      problem: 'mail.not_taken',
    });
    const [letter, ...more] = await lettersOf(owner);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ status: 'failed', startedBy: 'Clientele' });
    expect(letter?.problem).toContain('mail server');
    expect((await owner.get(`/jobs/${letter?.id}`)).status).toBe(200);
    const key = await world.withKey(permissionsOf.owner.filter(isForKeys));
    for (const other of [key, await world.as('back_office'), await world.as('auditor')]) {
      expect(await lettersOf(other)).toEqual([]);
      expect((await other.get(`/jobs/${letter?.id}`)).status).toBe(404);
    }
  });

  it('is counted by the metrics, and logged without its address', async () => {
    const { port } = world.app.get(MetricsServer);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('clientele_jobs_ended_last_hour{kind="password_letter",status="failed"} 1');
    const log = JSON.stringify(said);
    expect(log).toContain('ESOCKET');
    expect(log).toContain('password_letter');
    expect(log).not.toContain(email);
  });
});
