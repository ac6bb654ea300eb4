import type { Job } from '@clientele/jobs/dto';
import { join } from 'node:path';
import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { SAMPLE } from '../testing/importing';
import { openWorld, type World } from '../testing/world';
import { WorkerProcess } from '../worker-process';

const ROOT = join(__dirname, '../../../..');

describe('Jobs in a process of their own', () => {
  let world: World;
  let staff: Client;
  let worker: WorkerProcess;
  let database: PostgresClient;

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none' });
    staff = await world.as('owner');
    database = new PostgresClient({ connectionString: world.databaseUrl });
    await database.connect();
    worker = world.app.get(WorkerProcess);
    worker.start({
      entry: join(__dirname, '../worker.ts'),
      execArgv: ['-r', join(ROOT, 'tools/swc-register.cjs')],
      env: {
        ...process.env,
        DATABASE_URL: world.databaseUrl,
        CLIENTELE_SECRET: 'a secret of tests that is long enough',
        PUBLIC_URL: 'http://127.0.0.1',
        LOG_LEVEL: 'silent',
      },
    });
  });
  afterEach(() => database.query('ROLLBACK'));
  afterAll(async () => {
    await database.end();
    await world.close();
  });

  /** An import that has read its file and cannot write customers before it is let. */
  const heldImport = async (): Promise<{ id: string; letGo: () => Promise<unknown> }> => {
    await database.query(`TRUNCATE customer, customer_import, customer_import_row, job CASCADE`);
    await database.query(`BEGIN; LOCK TABLE customer IN SHARE MODE`);
    const { body } = await staff.upload<Job>('/customer-imports', 'c.csv', SAMPLE);
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const read = `SELECT 1 FROM customer_import WHERE job_id = $1 AND staged`;
      if ((await world.rows(read, [body.id])).length > 0)
        return { id: body.id, letGo: () => database.query('ROLLBACK') };
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The file was not read');
  };

  it('tell open pages of the API how they go', async () => {
    const abort = new AbortController();
    const { body } = await staff.upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    let text = '';
    for await (const part of await staff.stream(`/jobs/${body.id}/events`, abort.signal)) {
      text += Buffer.from(part).toString('utf8');
      if (/"status":"succeeded"/.test(text)) break;
    }
    abort.abort();
    expect(text).toContain('"progress":{"done":9,"total":9}');
  });

  it('are cancelled by the API', async () => {
    const { id, letGo } = await heldImport();
    await staff.post(`/jobs/${id}/cancellation`);
    await letGo();
    expect((await staff.ended(id)).status).toBe('cancelled');
  });

  it('go on within seconds in the next process when one is killed', async () => {
    const { id, letGo } = await heldImport();
    const { pid } = worker;
    process.kill(pid ?? 0, 'SIGKILL');
    await letGo();
    expect(await staff.ended(id)).toMatchObject({
      status: 'succeeded_with_errors',
      result: { counts: { created: 6, rejected: 2, skipped: 1 } },
    });
    expect(worker.pid).not.toBe(pid);
    expect(await world.rows(`SELECT deaths FROM job`)).toEqual([{ deaths: 1 }]);
  });

  it('leave nothing running when the API ends', async () => {
    const { pid } = worker;
    await worker.beforeApplicationShutdown();
    expect(worker.pid).toBeUndefined();
    expect(() => process.kill(pid ?? 0, 0)).toThrow(/ESRCH/);
  });
});
