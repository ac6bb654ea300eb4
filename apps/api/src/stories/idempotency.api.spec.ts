import { IdempotencyKeys } from '@clientele/shared/api';
import type { CustomerCard } from '@clientele/customers/dto';
import { randomUUID } from 'node:crypto';
import { Client as PostgresClient } from 'pg';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Idempotency-Key', () => {
  let world: World;
  let partner: Client;
  const person = (email: string) => ({ firstName: 'Anna', lastName: 'Nowak', email });
  const keyed = (client: Client, key: string): Client => client.with({ 'idempotency-key': key });
  const count = async (email: string): Promise<number> =>
    (await world.rows(`SELECT 1 FROM customer WHERE email = $1`, [email])).length;

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
  });
  afterAll(() => world.close());

  it('lets a request be sent twice and done once, and answers the same bytes', async () => {
    const client = keyed(partner, 'order-1');
    const send = () =>
      client.text('/customers', {
        method: 'POST',
        body: JSON.stringify(person('once@example.com')),
        headers: { 'content-type': 'application/json' },
      });
    const first = await send();
    const second = await send();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    for (const name of ['location', 'etag', 'content-type'])
      expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
    expect(await count('once@example.com')).toBe(1);
  });

  it('works for a patch too: the second one is not stale', async () => {
    const { body } = await partner.post<CustomerCard>('/customers', person('patched@example.com'));
    const client = keyed(partner, randomUUID());
    const first = await client.patch(`/customers/${body.id}`, { firstName: 'Ewa' }, 1);
    const second = await client.patch(`/customers/${body.id}`, { firstName: 'Ewa' }, 1);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await partner.get(`/customers/${body.id}`)).body['version']).toBe(2);
  });

  it('refuses another body or another query under the same key', async () => {
    const client = keyed(partner, 'order-2');
    await client.post('/customers', person('reused@example.com'));
    const other = await client.post<ProblemBody>('/customers', person('other@example.com'));
    expect([other.status, other.body.code]).toEqual([422, 'shared.idempotency_reused']);
    expect(await count('other@example.com')).toBe(0);
  });

  it('keeps the keys of different principals and addresses apart', async () => {
    const another = await world.withKey();
    const key = 'the-same-text';
    const mine = await keyed(partner, key).post<CustomerCard>('/customers', person('mine@example.com'));
    const theirs = await keyed(another, key).post<CustomerCard>('/customers', person('theirs@example.com'));
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    const elsewhere = await keyed(partner, key).post(`/customers/${mine.body.id}/addresses`, {
      city: 'Kraków',
      country: 'PL',
    });
    expect(elsewhere.status).toBe(201);
  });

  it('keeps nothing of a request that failed', async () => {
    const client = keyed(partner, 'order-3');
    expect((await client.post('/customers', person('wrong@'))).status).toBe(422);
    expect((await client.post('/customers', person('right@example.com'))).status).toBe(201);
  });

  it('does many copies at once one time, and says that it still runs', async () => {
    const client = keyed(partner, 'race');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.post<ProblemBody>('/customers', person('race@example.com'))),
    );
    expect(await count('race@example.com')).toBe(1);
    for (const { status, headers, body } of answers) {
      if (status === 201) continue;
      expect([status, body.code]).toEqual([409, 'shared.idempotency_running']);
      expect(headers.get('retry-after')).toBe('1');
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect((await client.post('/customers', person('race@example.com'))).status).toBe(201);
  });

  it('answers 409 while the first one is held up in its transaction', async () => {
    const { body } = await partner.post<CustomerCard>('/customers', person('held@example.com'));
    const holder = new PostgresClient({ connectionString: world.databaseUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM customer WHERE id = $1 FOR UPDATE`, [body.id]);
    const client = keyed(partner, 'held');
    const first = client.patch(`/customers/${body.id}`, { firstName: 'Ewa' }, 1);
    await waitsForLock();
    const second = await client.patch<ProblemBody>(`/customers/${body.id}`, { firstName: 'Ewa' }, 1);
    expect([second.status, second.body.code]).toEqual([409, 'shared.idempotency_running']);
    await holder.query('ROLLBACK');
    await holder.end();
    expect((await first).status).toBe(200);
  });

  it('finds the answer of whoever has ended between the question and the lock', async () => {
    const other = new PostgresClient({ connectionString: world.databaseUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO idempotency_key (id, request_hash, answer) VALUES ('a key', 'a hash', 'told')`,
    );
    const asked = world.rows<{ free: boolean; answer: Buffer | null }>(
      `SELECT * FROM look_up_key('a key', 1, (SELECT interval '1 day' FROM pg_sleep(1)))`,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await other.query('COMMIT');
    await other.end();
    const [found] = await asked;
    expect([found?.free, found?.answer?.toString()]).toEqual([true, 'told']);
    await world.rows(`DELETE FROM idempotency_key WHERE id = 'a key'`);
  });

  const waitsForLock = async (): Promise<void> => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const waiting = await world.rows(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('Nothing waits');
  };

  it('forgets after 24 hours: the key is free, and the row is removed', async () => {
    const client = keyed(partner, 'order-4');
    await client.post('/customers', person('first.day@example.com'));
    await world.rows(`UPDATE idempotency_key SET at = now() - interval '25 hours'`);
    const again = await client.post('/customers', person('second.day@example.com'));
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, null]);
    await world.app.get(IdempotencyKeys).removeOld();
    expect(await world.rows(`SELECT 1 FROM idempotency_key`)).toHaveLength(1);
  });

  it('stores nothing that anybody could read, not even the key', async () => {
    await keyed(partner, 'a-key-to-look-for').post('/customers', person('canary@example.com'));
    const rows = await world.rows<{ text: string }>(
      `SELECT concat(encode(id, 'escape'), encode(request_hash, 'escape'), encode(answer, 'escape')) AS text FROM idempotency_key`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toMatch(/canary|Nowak|look-for/);
  });

  it.each([
    ['', 400],
    ['x'.repeat(256), 400],
    ['two words', 400],
    ['x'.repeat(255), 201],
  ])('takes 1 to 255 visible characters (%#)', async (key, status) => {
    const answer = await keyed(partner, key).post('/customers', person(`${randomUUID()}@example.com`));
    expect(answer.status).toBe(status);
  });

  it('is refused for an upload, whose bytes cannot be compared before they are read', async () => {
    const { status, body } = await keyed(partner, 'file').upload<ProblemBody>(
      '/customer-imports',
      'a.csv',
      'x',
    );
    expect([status, body.errors?.[0]?.parameter]).toEqual([400, 'Idempotency-Key']);
  });

  it('means nothing at sign-in, where nobody is known yet', async () => {
    const { status } = await keyed(world.anybody, 'x').post('/session', {
      email: 'a@example.com',
      password: 'x',
    });
    expect(status).toBe(401);
  });
});
