import { MetricsServer } from '../metrics/metrics-server';
import { openWorld, type World } from '../testing/world';

describe('Metrics', () => {
  let world: World;
  let address: string;

  beforeAll(async () => {
    world = await openWorld(undefined, { METRICS_PORT: '0' });
    address = `http://127.0.0.1:${world.app.get(MetricsServer).port}`;
  });
  afterAll(() => world.close());

  const scrape = async (): Promise<string> => (await fetch(`${address}/metrics`)).text();
  /** The value of a line, by its beginning. */
  const valueOf = (text: string, series: string): number =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')
        .at(-1),
    );

  it('are on a port of their own and nowhere else', async () => {
    const [{ pathname }, response] = [new URL(`${address}/metrics`), await fetch(`${address}/metrics`)];
    expect([pathname, response.status]).toEqual(['/metrics', 200]);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
    for (const path of ['/metrics', '/api/metrics', '/api/v1/metrics', '/health/metrics'])
      expect((await fetch(`${world.url}${path}`)).status).toBe(404);
  });

  it('are off unless somebody wants them', async () => {
    const silent = await openWorld(world.databaseUrl);
    const { port } = silent.app.get(MetricsServer);
    await silent.close();
    expect(port).toBeUndefined();
  });

  it('count requests by the template of their route, and hold nothing of a person', async () => {
    const partner = await world.withKey();
    const { body } = await partner.post<{ id: string }>('/customers', {
      firstName: 'Anna',
      lastName: 'Nowak',
      email: 'anna.nowak@example.com',
    });
    await partner.get(`/customers/${body.id}`);
    await partner.get(`/customers/${body.id}`);
    await partner.get('/customers/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d');
    await partner.get('/customers?q=anna.nowak@example.com');
    await partner.get('/anna.nowak@example.com');
    const text = await scrape();
    const count = (labels: string): number =>
      valueOf(text, `clientele_http_request_duration_seconds_count{${labels}}`);
    expect(count('method="GET",route="/api/v1/customers/:id",status="200"')).toBe(2);
    expect(count('method="GET",route="/api/v1/customers/:id",status="404"')).toBe(1);
    expect(count('method="POST",route="/api/v1/customers",status="201"')).toBe(1);
    expect(count('method="GET",route="none",status="404"')).toBeGreaterThan(0);
    expect(text).not.toMatch(/anna|nowak|[0-9a-f]{8}-[0-9a-f]{4}-7/i);
  });

  it('tell the pool, the jobs, the event loop and the process', async () => {
    await world.rows(
      `INSERT INTO job (kind, status, actor_kind, actor_id, actor_name, created_at, started_at, finished_at)
       SELECT 'customer_export', status, 'system', uuidv7(), '', now() - interval '2 minutes', begun, begun + took
         FROM (VALUES ('queued', NULL, NULL), ('running', now(), NULL), ('running', now(), NULL),
                      ('succeeded', now() - interval '50 seconds', interval '10 seconds'),
                      ('succeeded', now() - interval '50 seconds', interval '30 seconds'),
                      ('failed', now() - interval '3 hours', interval '1 minute')) v (status, begun, took)`,
    );
    const text = await scrape();
    expect(valueOf(text, 'clientele_jobs{status="queued"}')).toBe(1);
    expect(valueOf(text, 'clientele_jobs{status="running"}')).toBe(2);
    expect(valueOf(text, 'clientele_jobs_oldest_waiting_seconds')).toBeGreaterThan(119);
    const done = 'kind="customer_export",status="succeeded"';
    expect(valueOf(text, `clientele_jobs_ended_last_hour{${done}}`)).toBe(2);
    expect(valueOf(text, `clientele_jobs_duration_last_hour_seconds{${done},quantile="0.5"}`)).toBeCloseTo(
      20,
    );
    expect(valueOf(text, `clientele_jobs_duration_last_hour_seconds{${done},quantile="1"}`)).toBeCloseTo(30);
    expect(text).not.toContain('status="failed"');
    const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name));
    // Of our own: method, route, status, state, kind, quantile, le. The rest is what every Node process tells.
    expect([...labels].sort()).toEqual(
      [
        'kind',
        'le',
        'major',
        'method',
        'minor',
        'patch',
        'quantile',
        'route',
        'space',
        'state',
        'status',
        'type',
        'version',
      ].sort(),
    );
    expect(valueOf(text, 'clientele_db_pool_connections{state="idle"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });
});
