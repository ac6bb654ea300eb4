import type { Job } from '@clientele/jobs/dto';
import type { Client } from '../testing/client';
import { SAMPLE } from '../testing/importing';
import { startApi, startWorker, type Started } from '../testing/processes';
import { openWorld, type World } from '../testing/world';

// They compile their sources when they start.
jest.setTimeout(120_000);

describe('Two instances of the API and a worker on one database', () => {
  let world: World;
  let one: Started;
  let other: Started;
  let worker: Started;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none' });
    [one, other] = await Promise.all([startApi(world.databaseUrl), startApi(world.databaseUrl)]);
    worker = startWorker(world.databaseUrl);
    staff = await world.as('owner');
  });
  afterAll(async () => {
    for (const process of [one, other, worker]) process.signal('SIGTERM');
    await Promise.all([one, other, worker].map(({ ended }) => ended));
    await world.close();
  });

  it('share sessions: who signs out at one is out at the other, with the very next request', async () => {
    expect((await staff.at(one.url).get('/customers')).status).toBe(200);
    const leaving = await world.as('auditor');
    expect((await leaving.at(other.url).get('/customers')).status).toBe(200);
    expect((await leaving.at(one.url).delete('/session')).status).toBe(204);
    expect((await leaving.at(other.url).get('/customers')).status).toBe(401);
  });

  it('slow the guessing of a password together', async () => {
    const guess = { email: 'somebody@example.com', password: 'a wrong password' };
    const answers: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const { url } = attempt % 2 === 0 ? one : other;
      answers.push((await world.anybody.at(url).post('/session', guess)).status);
    }
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(answers[10]).toBe(429);
  });

  it('refuse at one what was changed at the other', async () => {
    const { body } = await staff.at(one.url).post<{ id: string; version: number }>('/customers', {
      firstName: 'Ida',
      lastName: 'Berg',
      email: 'ida@example.com',
    });
    const there = staff.at(other.url);
    expect((await there.patch(`/customers/${body.id}`, { lastName: 'Dahl' }, body.version)).status).toBe(200);
    expect(
      (await staff.at(one.url).patch(`/customers/${body.id}`, { lastName: 'Lie' }, body.version)).status,
    ).toBe(412);
  });

  it('tell at one how a job goes that was asked for at the other and runs in the worker', async () => {
    const { body } = await staff.at(one.url).upload<Job>('/customer-imports', 'c.csv', SAMPLE);
    const abort = new AbortController();
    let text = '';
    for await (const part of await staff.at(other.url).stream(`/jobs/${body.id}/events`, abort.signal)) {
      text += Buffer.from(part).toString('utf8');
      if (/"status":"succeeded/.test(text)) break;
    }
    abort.abort();
    const told = [...text.matchAll(/"status":"(\w+)"/g)].map(([, status]) => status);
    expect(told.at(-1)).toBe('succeeded_with_errors');
    expect(await staff.at(other.url).ended(body.id)).toMatchObject({ result: { counts: { created: 6 } } });
  });

  it('read each other’s cursors', async () => {
    const first = await staff.at(one.url).get<{ page: { next: string } }>('/customers?limit=2');
    const next = await staff
      .at(other.url)
      .get<{ items: unknown[] }>(`/customers${new URL(first.body.page.next, one.url).search}`);
    expect([next.status, next.body.items.length]).toEqual([200, 2]);
  });

  it('keep serving when one of them ends', async () => {
    one.signal('SIGTERM');
    await one.ended;
    expect((await staff.at(other.url).get('/customers')).status).toBe(200);
    const { body } = await staff.at(other.url).upload<Job>('/customer-imports?dryRun=true', 'c.csv', SAMPLE);
    expect((await staff.at(other.url).ended(body.id)).status).toBe('succeeded');
  });
});
