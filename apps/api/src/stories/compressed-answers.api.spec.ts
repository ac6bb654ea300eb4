import type { Job } from '@clientele/jobs/dto';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: object;
}

/** Its own `Accept-Encoding` and `Sec-Fetch-Site` no client of ours can send, and it would unpack what it gets. */
describe('Compressed answers', () => {
  let world: World;
  let partner: Client;
  let key: Readonly<Record<string, string>>;
  const GZIP = { 'accept-encoding': 'gzip, deflate, br' };
  const LIST = '/api/v1/customers?limit=200';

  beforeAll(async () => {
    world = await openWorld(undefined, { CORS_ORIGINS: 'https://shop.example' });
    partner = await world.withKey();
    key = partner.headers;
    await world.rows(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, main_group_id)
       SELECT 'Anna', 'Nowak ' || n, 'anna' || n || '@example.com', 'anna' || n || '@example.com', g.id
         FROM generate_series(1, 60) n, customer_group g WHERE g.is_default`,
    );
  });
  afterAll(() => world.close());

  const open = (path: string, { method = 'GET', headers = {}, body }: Asked): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const type = body && { 'content-type': 'application/json' };
      const sent = request(`${world.url}${path}`, { method, headers: { ...headers, ...type } }, resolve);
      sent.on('error', reject).end(body && JSON.stringify(body));
    });
  const ask = async (path: string, asked: Asked = {}): Promise<Raw> => {
    const answer = await open(path, asked);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return { status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) };
  };
  const isCompressed = ({ headers }: Raw): boolean => headers['content-encoding'] === 'gzip';

  it('hold the very bytes of the others, in a fraction of their size', async () => {
    const plain = await ask(LIST, { headers: key });
    const packed = await ask(LIST, { headers: { ...key, ...GZIP } });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
      undefined,
      'gzip',
    ]);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 4);
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
    for (const { headers } of [plain, packed]) expect(headers.vary).toBe('Origin, Accept-Encoding');
    const search = await ask('/api/v1/customers/search', {
      method: 'POST',
      headers: { ...key, ...GZIP },
      body: { limit: 200 },
    });
    expect(isCompressed(search)).toBe(true);
    expect(isCompressed(await ask('/api/openapi.json', { headers: GZIP }))).toBe(true);
  });

  it.each([
    ['gzip', true],
    ['br, gzip;q=0.5', true],
    ['GZIP', true],
    ['', false],
    ['br', false],
    ['gzip;q=0', false],
    ['gzip; q=0.000, br', false],
    ['identity', false],
    ['notgzip', false],
  ])('go to whoever takes "%s": %s', async (encodings, compressed) => {
    const answer = await ask(LIST, { headers: { ...key, 'accept-encoding': encodings } });
    expect([answer.status, isCompressed(answer)]).toEqual([200, compressed]);
  });

  it('are told of by HEAD as by GET, and are worth it', async () => {
    const get = await ask(LIST, { headers: { ...key, ...GZIP } });
    const head = await ask(LIST, { method: 'HEAD', headers: { ...key, ...GZIP } });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    for (const name of ['content-encoding', 'content-length', 'content-type', 'vary'])
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    expect(isCompressed(await ask('/api/v1/groups', { headers: { ...key, ...GZIP } }))).toBe(false);
    const many = Array.from({ length: 50 }, (_, at) => `unknown${at}=1`).join('&');
    const problem = await ask(`/api/v1/settings?${many}`, { headers: { ...key, ...GZIP } });
    expect([problem.status, problem.headers['content-type'], isCompressed(problem)]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      true,
    ]);
    expect(gunzipSync(problem.bytes).toString()).toContain('unknown49');
  });

  it('are none of what a change tells, where secrets are told, and a replay is the same bytes', async () => {
    const once = { ...key, ...GZIP, 'idempotency-key': 'packed' };
    const tags = Array.from({ length: 50 }, (_, at) =>
      `a tag that is rather long, number ${at}`.replace(',', ''),
    );
    const body = { firstName: 'Ola', lastName: 'Dahl', email: 'tags@example.com', tags };
    const first = await ask('/api/v1/customers', { method: 'POST', headers: once, body });
    const again = await ask('/api/v1/customers', { method: 'POST', headers: once, body });
    expect([first.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
    expect(first.bytes.length).toBeGreaterThan(1024);
    expect([isCompressed(first), again.bytes.equals(first.bytes)]).toEqual([false, true]);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{}, false],
  ])('go to a browser with a session for our own page only: %j', async (site, compressed) => {
    const { headers } = await world.as('back_office');
    const answer = await ask(LIST, { headers: { ...headers, ...GZIP, ...site } });
    expect([answer.status, isCompressed(answer)]).toEqual([200, compressed]);
  });

  it('are no streams: events come as they happen, and files as they are', async () => {
    const staff = await world.as('back_office');
    const { body } = await staff.post<Job>('/customer-exports', {
      scope: 'all',
      format: 'csv',
      reason: 'Test',
    });
    const job = await staff.ended(body.id);
    const headers = { ...staff.headers, ...GZIP, 'sec-fetch-site': 'same-origin' };
    const file = await ask(job.result?.href ?? '', { headers });
    expect([file.status, file.headers['content-encoding']]).toEqual([200, undefined]);
    expect(file.bytes.toString()).toContain('anna1@example.com');
    const events = await open(`/api/v1/jobs/${job.id}/events`, { headers });
    expect([events.headers['content-type'], events.headers['content-encoding']]).toEqual([
      expect.stringContaining('text/event-stream'),
      undefined,
    ]);
    let told = '';
    for await (const chunk of events) {
      told += String(chunk);
      if (told.includes('event: job')) break;
    }
    expect(told).toContain(job.id);
  });
});
