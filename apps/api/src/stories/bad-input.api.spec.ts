import { Client as PostgresClient } from 'pg';
import type { Customer } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PERSON = { firstName: 'Anna', lastName: 'Nowak' };

describe('Bad input', () => {
  let world: World;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('owner');
  });
  afterAll(() => world.close());

  const post = (body: string, type = 'application/json') =>
    staff.raw<ProblemBody>('/customers', { method: 'POST', body, headers: { 'content-type': type } });

  it.each([
    ['broken JSON', '{"firstName":', 'application/json', 400, 'shared.malformed'],
    ['an empty body', '', 'application/json', 400, 'shared.malformed'],
    ['a list', '[]', 'application/json', 400, 'shared.malformed'],
    ['null', 'null', 'application/json', 400, 'shared.malformed'],
    ['a text', '"x"', 'application/json', 400, 'shared.malformed'],
    ['XML', '<a/>', 'application/xml', 415, 'shared.media_type'],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415, 'shared.media_type'],
    ['a polluted prototype', '{"__proto__":{"admin":true}}', 'application/json', 400, 'shared.malformed'],
    [
      'unknown members',
      '{"email":"a@example.com","admin":true}',
      'application/json',
      400,
      'shared.unknown_member',
    ],
    [
      'a member that only answers have',
      '{"email":"a@example.com","version":7}',
      'application/json',
      400,
      'shared.unknown_member',
    ],
    [
      'two megabytes',
      JSON.stringify({ email: 'x'.repeat(2_000_000) }),
      'application/json',
      413,
      'shared.too_large',
    ],
  ])('%s is refused as what it is', async (...[, body, type, status, code]) => {
    const answer = await post(body, type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body.requestId).toBe(answer.headers.get('request-id'));
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|select |\bat \//i);
  });

  it.each([
    ['firstName', 5, 'type'],
    ['firstName', ['x'], 'type'],
    ['firstName', 'x'.repeat(256), 'too_long'],
    ['firstName', 'a\u0000b', 'characters'],
    ['firstName', 'a\ud800b', 'characters'],
    ['lastName', '12345', 'name'],
    ['lastName', 'see http://evil.example', 'name'],
    ['email', 'no at', 'email'],
    ['email', 'two@@example.com', 'email'],
    ['email', 'a@localhost', 'email'],
    ['email', 'a@example.com:8080', 'email'],
    ['email', 'a@example.com/x<script>', 'email'],
    ['email', 'a@ex%61mple.com', 'email'],
    ['email', 'a@exam\r\nple.com', 'email'],
    ['firstName', 'a\u0001b', 'characters'],
    ['tags', ['\ud800'], 'tags'],
    ['registeredAt', '0001-01-01T00:00:00Z', 'instant'],
    ['registeredAt', '9999-12-31T23:59:59-14:00', 'instant'],
    ['phone', '600 700 800', 'phone'],
    ['language', 'de', 'choice'],
    ['type', 'CUSTOMER', 'choice'],
    ['enabled', 'true', 'type'],
    ['birthdayOn', '2021-02-29', 'day'],
    ['birthdayOn', '2150-01-01', 'day_in_future'],
    ['registeredAt', '2020-01-01', 'instant'],
    ['mainGroupId', '1; DROP TABLE customer', 'id'],
    ['tags', ['a,b'], 'tags'],
    ['tags', Array.from({ length: 51 }, (_, at) => `t${at}`), 'tags'],
    ['externalIds', { 'bad key!': 'x' }, 'map'],
    ['externalIds', { erp: 5 }, 'map'],
  ])('%s %j is a fault of its field', async (field, value, code) => {
    const { status, body } = await staff.post<ProblemBody>('/customers', {
      ...PERSON,
      email: 'ok@example.com',
      [field]: value,
    });
    expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([
      422,
      [[`/${field}`, code]],
    ]);
  });

  it.each([
    "Robert'); DROP TABLE customer;--",
    '<img src=x onerror=alert(1)>',
    '{{name}}',
    '${name}',
    '‮תירבע',
    '😀 Emoji',
    'x'.repeat(255),
  ])('takes the odd name %s as the text that it is', async (firstName) => {
    const email = `odd${Math.random()}@example.com`;
    const { status, body } = await staff.post<Customer>('/customers', { ...PERSON, firstName, email });
    expect([status, body.firstName]).toEqual([201, firstName]);
    const found = await staff.get<{ items: Customer[] }>(
      `/customers?firstName=${encodeURIComponent(firstName)}`,
    );
    expect(found.body.items.map((item) => item.email)).toContain(email);
  });

  it('changes nothing when it is refused', async () => {
    const { id } = (await staff.post<Customer>('/customers', { ...PERSON, email: 'same@example.com' })).body;
    const before = await world.rows(`SELECT * FROM customer WHERE id = $1`, [id]);
    const refusals = [
      staff.patch(`/customers/${id}`, { firstName: 'New', phone: 'x' }, 1),
      staff.patch(`/customers/${id}`, { firstName: 'New', version: 2 }, 1),
      staff.patch(`/customers/${id}`, { email: null }, 1),
      staff.patch(`/customers/${id}`, { enabled: null }, 1),
      staff.patch(`/customers/${id}`, { firstName: 'New' }, 9),
    ];
    expect((await Promise.all(refusals)).map(({ status }) => status)).toEqual([422, 400, 422, 422, 412]);
    expect(await world.rows(`SELECT * FROM customer WHERE id = $1`, [id])).toEqual(before);
  });

  it.each([
    '/customers/1',
    '/customers/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d',
    '/customers/%00',
    '/nothing',
    '/jobs/x',
  ])('finds nothing at %s', async (path) => {
    const { status, body } = await staff.get<ProblemBody>(path);
    expect([status, body.code]).toEqual([404, 'shared.not_found']);
  });

  it('reads a patch by its own media type only', async () => {
    const { id } = (await staff.post<Customer>('/customers', { ...PERSON, email: 'media@example.com' })).body;
    const answer = await staff.raw<ProblemBody>(`/customers/${id}`, {
      method: 'PATCH',
      body: '{"firstName":"X"}',
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    });
    expect([answer.status, answer.body.code, answer.headers.get('accept-patch')]).toEqual([
      415,
      'shared.media_type',
      'application/merge-patch+json',
    ]);
  });

  it('refuses parameters that a route does not take', async () => {
    const { status, body } = await staff.get<ProblemBody>('/settings?verbose=1');
    expect([status, body.errors?.[0]?.parameter]).toEqual([400, 'verbose']);
  });

  it.each(['q', 'lastName', 'origin', 'accountManager[in]'])(
    'refuses NUL in the parameter %s',
    async (name) => {
      const { status, body } = await staff.get<ProblemBody>(`/customers?${name}=%00`);
      expect([status, body.errors?.[0]?.parameter]).toEqual([400, name]);
    },
  );

  it('refuses an upload that is none, is empty or has another field', async () => {
    const json = await staff.post<ProblemBody>('/customer-imports', { file: 'x' });
    expect([json.status, json.body.code]).toEqual([415, 'shared.media_type']);
    const form = new FormData();
    form.set('document', new Blob(['x']), 'x.csv');
    const other = await staff.raw<ProblemBody>('/customer-imports', { method: 'POST', body: form });
    expect([other.status, other.body.code]).toEqual([400, 'transfers.no_file']);
    const nothing = await staff.raw<ProblemBody>('/customer-imports', {
      method: 'POST',
      body: new FormData(),
    });
    expect(nothing.status).toBe(400);
  });

  it('refuses a form that breaks off', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nemail';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const path of ['/customer-imports', '/customer-imports/drafts']) {
      const answer = await staff.raw<ProblemBody>(path, { method: 'POST', body, headers });
      expect([answer.status, answer.body.code]).toEqual([400, 'shared.malformed']);
    }
  });

  it('describes that the body of a DELETE is read, though it takes none', async () => {
    const path = '/api-keys/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await staff.raw<ProblemBody>(path, { method: 'DELETE', body: '{', headers });
    expect([status, body.code]).toEqual([400, 'shared.malformed']);
  });

  it('refuses what is nested beyond all measure, with an Idempotency-Key too', async () => {
    const body = `{"email":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'deep' };
    const answer = await staff.raw<ProblemBody>('/customers', { method: 'POST', body, headers });
    expect([answer.status, answer.body.code]).toEqual([400, 'shared.malformed']);
  });

  it('says that the database is away, and goes on when it is back', async () => {
    const name = new URL(world.databaseUrl).pathname.slice(1);
    const admin = new PostgresClient({ connectionString: world.databaseUrl.replace(name, 'postgres') });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [name]);
    const away = await staff.post<ProblemBody>('/customers', { ...PERSON, email: 'away@example.com' });
    expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([
      503,
      'shared.unavailable',
      '2',
    ]);
    expect((await world.anybody.get('/health/ready')).status).toBe(503);
    expect((await world.anybody.get('/health/live')).status).toBe(200);
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await admin.end();
    const again = (): Promise<Answer> => staff.post('/customers', { ...PERSON, email: 'away@example.com' });
    let back = await again();
    // A connection that was cut may be found out by a request, which is told to come again.
    for (let attempt = 0; back.status === 503 && attempt < 20; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      back = await again();
    }
    expect(back.status).toBe(201);
  });
});
