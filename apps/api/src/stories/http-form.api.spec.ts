import type { OperatorList } from '@clientele/access/dto';
import { GroupsController } from '@clientele/groups/api';
import type { CustomerCard } from '@clientele/customers/dto';
import { describeRoute } from '@clientele/shared/api';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('The form of requests and answers', () => {
  let world: World;
  let partner: Client;
  let anna: CustomerCard;

  beforeAll(async () => {
    world = await openWorld(undefined, { CORS_ORIGINS: 'https://shop.example' });
    partner = await world.withKey();
    const created = await partner.post<CustomerCard>('/customers', {
      firstName: 'Anna',
      lastName: 'Nowak',
      email: 'anna@example.com',
    });
    anna = created.body;
  });
  afterAll(() => world.close());

  it.each([
    ['PUT', '/groups', 'GET, HEAD, POST'],
    ['POST', '/customers/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d', 'DELETE, GET, HEAD, PATCH'],
    ['DELETE', '/customers/by-external-id/erp/1', 'GET, HEAD, PUT'],
    ['GET', '/customers/bulk/x', undefined],
  ])('%s %s is a method that is not known there, or no path at all', async (method, path, allow) => {
    const { status, headers, body } = await partner.raw<ProblemBody>(path, { method });
    expect([status, headers.get('allow') ?? undefined]).toEqual([allow ? 405 : 404, allow]);
    expect(body.code).toBe(allow ? 'shared.method_not_allowed' : 'shared.not_found');
  });

  it('says how a record can be patched, when it is read and when it is tried otherwise', async () => {
    const read = await partner.get(`/customers/${anna.id}`);
    expect(read.headers.get('accept-patch')).toBe('application/merge-patch+json');
    const head = await partner.raw(`/customers/${anna.id}`, { method: 'HEAD' });
    for (const name of ['accept-patch', 'etag', 'content-type', 'content-length', 'cache-control'])
      expect([name, head.headers.get(name)]).toEqual([name, read.headers.get(name)]);
    expect((await partner.get('/groups')).headers.get('accept-patch')).toBeNull();
    const wrong = await partner.raw(`/customers/${anna.id}`, {
      method: 'PATCH',
      body: '{}',
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    });
    expect([wrong.status, wrong.headers.get('accept-patch')]).toEqual([415, 'application/merge-patch+json']);
  });

  it('sends no record that is known already, unless something beside it may have changed', async () => {
    const card = `/customers/${anna.id}`;
    expect((await partner.with({ 'if-none-match': '"1"' }).get(card)).status).toBe(200);
    const path = `${card}/company`;
    await partner.put(path, { name: 'Nowak Hurt' });
    const { headers } = await partner.get(path);
    const tag = headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"99", ${tag}`, '*'])
      for (const method of ['GET', 'HEAD']) {
        const answer = await partner.with({ 'if-none-match': known }).text(path, { method });
        expect([known, answer.status, answer.text, answer.headers.get('etag')]).toEqual([
          known,
          304,
          '',
          tag,
        ]);
      }
    expect((await partner.with({ 'if-none-match': '"99"' }).get(path)).status).toBe(200);
    expect((await partner.with({ 'if-none-match': tag }).get('/customers')).status).toBe(200);
  });

  it.each(['/groups', '/customer-export-columns', '/customer-import-targets'])(
    'sends %s, which seldom changes, to whoever does not know it yet',
    async (path) => {
      const first = await partner.text(path, {});
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      const known = partner.with({ 'if-none-match': tag });
      const again = await known.text(path, {});
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
      const other =
        path === '/groups'
          ? await world
              .rows(`UPDATE customer_group SET name = name || '!' WHERE code = 'b2b'`)
              .then(() => known.text(path, {}))
          : await known.with({ 'accept-language': 'pl' }).text(path, {});
      expect([other.status, other.headers.get('etag') === tag]).toEqual([200, false]);
    },
  );

  it('names who changed what, when a change comes too late', async () => {
    const staff = await world.as('back_office');
    const path = `/customers/${anna.id}`;
    await staff.patch(path, { firstName: 'Ewa' }, 1);
    await staff.patch(path, { phone: '+48600700800', newsletter: true }, 2);
    const late = await partner.patch<ProblemBody>(path, { firstName: 'Ola' }, 1);
    expect([late.status, late.body.current]).toMatchObject([
      412,
      { version: 3, changedBy: 'The back office', fields: ['firstName', 'newsletter', 'phone'] },
    ]);
    const later = await partner.patch<ProblemBody>(path, { firstName: 'Ola' }, 2);
    expect(later.body.current?.fields).toEqual(['newsletter', 'phone']);
    // What is hidden from the reader is not told.
    const support = await world.as('support');
    const unseen = await support.patch<ProblemBody>(path, { newsletter: false }, 1);
    expect(unseen.body.current?.fields).toEqual(['firstName', 'newsletter']);
  });

  it('names no secrets when an operator was changed', async () => {
    const owner = await world.as('owner');
    await world.as('auditor');
    const { items } = (await owner.get<OperatorList>('/operators')).body;
    const { id, version } = items.find(({ role }) => role === 'auditor')!;
    await world.rows(`UPDATE operator SET password_hash = 'x', name = 'Renamed' WHERE id = $1`, [id]);
    const late = await owner.patch<ProblemBody>(`/operators/${id}`, { name: 'X' }, version);
    expect([late.status, late.body.current?.fields]).toEqual([412, ['name']]);
  });

  it('says when to ask for a job that has just begun', async () => {
    const input = { scope: 'all', reason: 'Test' };
    const once = partner.with({ 'idempotency-key': 'a-file' });
    for (const again of [null, 'true']) {
      const { status, headers } = await once.post('/customer-exports', input);
      expect([status, headers.get('retry-after'), headers.get('idempotent-replayed')]).toEqual([
        202,
        '1',
        again,
      ]);
      expect(headers.get('location')).toMatch(/^\/api\/v1\/jobs\//);
    }
  });

  it('goes on with the trace of the caller', async () => {
    const { headers } = await partner.with({ traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }).get('/groups');
    expect(headers.get('traceparent')).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    for (const broken of [
      '00-abc-def-01',
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      `ff-${TRACE}-00f067aa0ba902b7-01`,
    ])
      expect(
        (await partner.with({ traceparent: broken }).get('/groups')).headers.get('traceparent'),
      ).toBeNull();
  });

  it('lets pages of the named site call with a key, and pages of no other', async () => {
    const shop = partner.with({ origin: 'https://shop.example' });
    const { headers } = await shop.get('/groups');
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    for (const name of [
      'ETag',
      'Link',
      'Location',
      'Retry-After',
      'Request-Id',
      'X-RateLimit-Limit',
      'Deprecation',
      'Sunset',
      'Content-Disposition',
      'WWW-Authenticate',
    ])
      expect(headers.get('access-control-expose-headers')?.split(', ')).toContain(name);
    const preflight = await world.anybody.raw('/customers', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'PATCH' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      expect.stringContaining('PATCH'),
    ]);
    const other = await partner.with({ origin: 'https://evil.example' }).get('/groups');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says that a route is on its way out, in its answers and in the document', async () => {
    describeRoute(GroupsController.prototype.all, {
      deprecated: { since: '2026-01-31', sunset: '2028-01-31', instead: 'Read the settings.' },
    });
    const { headers } = await partner.get('/groups');
    expect(headers.get('deprecation')).toBe('@1769817600');
    expect(headers.get('sunset')).toBe('Mon, 31 Jan 2028 23:59:59 GMT');
    expect((await partner.get('/groups?x=1')).headers.get('deprecation')).toBe('@1769817600');
    const { body } = await partner.raw<{ paths: Record<string, { get: object }> }>('/api/openapi.json', {});
    expect(body.paths['/api/v1/groups']?.get).toMatchObject({ deprecated: true });
    expect((await partner.get('/settings')).headers.get('deprecation')).toBeNull();
  });
});
