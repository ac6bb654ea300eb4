import { openWorld, type World } from '../testing/world';
import type { ProblemBody } from '../testing/client';

describe('Health', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const ready = (): ReturnType<World['anybody']['raw']> => world.anybody.raw('/health/ready', {});
  const LAST = `(SELECT max(id) FROM migration)`;

  it('says that the process lives and can serve and what its data are, and nothing else', async () => {
    expect((await world.anybody.raw('/health/live', {})).body).toEqual({
      status: 'ok',
      environment: 'development',
    });
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('refuses while a migration is missing, and tells nobody why', async () => {
    await world.rows(`UPDATE migration SET name = 'x' || name WHERE id = ${LAST}`);
    const refused = await world.anybody
      .with({ 'accept-language': 'nb' })
      .raw<ProblemBody>('/health/ready', {});
    await world.rows(`UPDATE migration SET name = substr(name, 2) WHERE id = ${LAST}`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.body).toEqual({
      type: '/problems/health.not_ready',
      docUrl: '/api/docs/problems#health.not_ready',
      title: 'Denne instansen kan ikke ta imot forespørsler akkurat nå.',
      status: 503,
      instance: '/health/ready',
      code: 'health.not_ready',
      requestId: refused.headers.get('request-id'),
    });
    expect((await ready()).status).toBe(200);
  });

  it('bears with a database that a newer instance has migrated', async () => {
    await world.rows(`INSERT INTO migration ("timestamp", name) VALUES (1, 'Later')`);
    expect((await ready()).status).toBe(200);
  });

  it('refuses while the table is locked away, within seconds', async () => {
    const began = Date.now();
    const holder = world.rows(
      `BEGIN; LOCK TABLE migration IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(5); ROLLBACK`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await ready()).status).toBe(503);
    expect(Date.now() - began).toBeLessThan(4500);
    await holder;
    expect((await ready()).status).toBe(200);
  });

  it('is degraded where the worker should run and does not', async () => {
    const lonely = await openWorld(world.databaseUrl, { JOBS: 'child' });
    const { status, body } = await lonely.anybody.raw('/health/ready', {});
    await lonely.close();
    expect([status, body]).toEqual([200, { status: 'degraded', environment: 'development' }]);
  });
});
