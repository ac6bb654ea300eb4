import type { AccessEntry, Role } from '@clientele/access/dto';
import type { Customer, CustomerRow, Revealed } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { ExportColumnList, ExportPreview } from '@clientele/transfers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

type Masked<T> = Partial<T> & { masked?: string[] };
interface List {
  items: Masked<CustomerRow>[];
}

describe('What a role sees and may change', () => {
  let world: World;
  let owner: Client;
  const people: Record<'anna' | 'bert', Customer> = {} as never;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const add = async (input: Partial<Customer>): Promise<Customer> =>
      (await owner.post<Customer>('/customers', input)).body;
    await owner.patch(
      '/settings',
      { birthdayEnabled: true },
      (await owner.get<{ version: number }>('/settings')).body.version,
    );
    people.anna = await add({
      firstName: 'Anna',
      lastName: 'Zawadzka',
      email: 'quartz@hidden.example',
      phone: '+48 600 700 811',
      birthdayOn: '1980-02-03',
      newsletter: true,
    });
    people.bert = await add({
      firstName: 'Bert',
      lastName: 'Holm',
      email: 'opal@hidden.example',
      phone: '+47 412 34 567',
    });
  });
  afterAll(() => world.close());

  const masked: Role[] = ['support', 'marketing', 'auditor'];

  it.each(masked)(
    'hides contact data from %s in lists and on the card, and says what is hidden',
    async (role) => {
      const somebody = await world.as(role);
      const { body } = await somebody.get<List>('/customers');
      const card = await somebody.get<Masked<Customer>>(`/customers/${people.anna.id}`);
      for (const seen of [...body.items, card.body]) {
        expect(seen.masked).toEqual(['email', 'phone', 'birthdayOn']);
        expect(Object.keys(seen).filter((name) => ['email', 'phone', 'birthdayOn'].includes(name))).toEqual(
          [],
        );
      }
      expect(card.body.lastName).toBe('Zawadzka');
      expect(JSON.stringify([body, card.body])).not.toMatch(/hidden\.example|600 700 811|1980-02-03/);
    },
  );

  it.each(masked)('lets %s neither filter nor sort by what is hidden', async (role) => {
    const somebody = await world.as(role);
    for (const query of [
      'email=quartz@hidden.example',
      'email[startsWith]=q',
      'phone[contains]=600',
      'birthdayOn[gte]=1980-01-01',
      'sort=email',
      'sort=-phone',
    ]) {
      const { status } = await somebody.get(`/customers?${query}`);
      expect([role, query, status]).toEqual([role, query, 400]);
    }
  });

  it('finds people for a masked role by fragments of names and by whole addresses and numbers, which is noted', async () => {
    const support = await world.as('support');
    const found = async (q: string): Promise<unknown[]> =>
      (await support.get<List>(`/customers?q=${encodeURIComponent(q)}`)).body.items.map(
        ({ lastName }) => lastName,
      );
    const notes = (): Promise<{ action: string; detail: unknown }[]> =>
      world.rows(`SELECT action, detail FROM access_log WHERE action = 'customers.looked_up'`);
    expect(await found('wadz')).toEqual(['Zawadzka']);
    expect(await found(String(people.anna.customerNumber))).toEqual(['Zawadzka']);
    expect([
      await found('quartz'),
      await found('hidden.example'),
      await found('700811'),
      await found('600700'),
    ]).toEqual([[], [], [], []]);
    expect(await notes()).toEqual([]);
    expect(await found('Quartz@Hidden.example')).toEqual(['Zawadzka']);
    expect(await found('+48 600 700 811')).toEqual(['Zawadzka']);
    expect(await notes()).toEqual([
      { action: 'customers.looked_up', detail: { by: ['email'], ids: [people.anna.id] } },
      { action: 'customers.looked_up', detail: { by: ['phone'], ids: [people.anna.id] } },
    ]);
  });

  it('uncovers one value of one person for a reason, and notes it', async () => {
    const support = await world.as('support');
    const path = `/customers/${people.anna.id}/reveals`;
    expect((await support.post(path, { field: 'email', reason: '' })).status).toBe(422);
    expect((await support.post(path, { field: 'lastName', reason: 'x' })).status).toBe(422);
    const { status, body } = await support.post<Revealed>(path, {
      field: 'email',
      reason: 'Calls about an order',
    });
    expect([status, body]).toEqual([200, { field: 'email', value: 'quartz@hidden.example' }]);
    const [note] = (await owner.get<{ items: AccessEntry[] }>('/access-log?action=customers.revealed')).body
      .items;
    expect(note).toMatchObject({ customerId: people.anna.id, reason: 'Calls about an order', rows: 1 });
    expect(note?.detail).toBe('{"field": "email"}');
    expect((await owner.post<ProblemBody>(path, { field: 'email', reason: 'x' })).status).toBe(409);
    expect((await (await world.as('back_office')).post(path, { field: 'email', reason: 'x' })).status).toBe(
      403,
    );
  });

  it('keeps credit and risk from those who have no business with them', async () => {
    const company = {
      name: 'Holm AS',
      allowedOutstanding: { amount: '900', currency: 'NOK' },
      maxPaymentDays: 21,
      risk: 'high',
    };
    const path = `/customers/${people.bert.id}/company`;
    const reason = 'Agreed';
    await owner.put(path, { ...company, reason });
    const support = await world.as('support');
    const seen = (await support.get(path)).body;
    expect(seen).toMatchObject({ name: 'Holm AS' });
    expect(Object.keys(seen).filter((name) => /outstanding|payment|risk/i.test(name))).toEqual([]);
    expect((await support.get('/customers?risk=high')).status).toBe(400);
    const partner = await world.withKey(['customers:read', 'companies:read', 'companies:write']);
    for (const [member, value] of Object.entries(company).slice(1)) {
      const sent = await partner.put<ProblemBody>(path, { name: 'Holm AS', [member]: value }, 1);
      expect([sent.status, sent.body.code, sent.body.errors?.[0]?.pointer]).toEqual([
        400,
        'shared.unknown_member',
        `/${member}`,
      ]);
    }
    await owner.put(path, { ...company, maxPaymentDays: 14, risk: 'low', reason }, 1);
    const late = await partner.put<ProblemBody>(path, { name: 'Holm AS' }, 1);
    expect([late.status, late.body.current?.fields]).toEqual([412, []]);
    expect((await owner.put<ProblemBody>(path, company, 1)).body.current?.fields).toEqual([
      'maxPaymentDays',
      'risk',
    ]);
    const marketing = await world.as('marketing');
    expect((await marketing.get(path)).status).toBe(403);
    const [row] = (await marketing.get<List>('/customers?q=Bert')).body.items;
    expect(row).not.toHaveProperty('company');
    expect((await marketing.get<List>('/customers?q=Holm%20AS')).body.items).toEqual([]);
  });

  it('lets each role change the members that are its business, and no others', async () => {
    const change = async (role: Role, patch: Partial<Customer>): Promise<number> => {
      const { body } = await owner.get<Customer>(`/customers/${people.bert.id}`);
      const somebody = await world.as(role);
      return (await somebody.patch(`/customers/${people.bert.id}`, patch, body.version)).status;
    };
    expect(await change('support', { phone: '+47 412 34 568' })).toBe(200);
    expect(await change('support', { newsletter: true })).toBe(200);
    expect(await change('support', { email: 'new@hidden.example' })).toBe(403);
    expect(await change('support', { lastName: 'Else' })).toBe(403);
    expect(await change('support', { partnerOffers: true })).toBe(403);
    expect(await change('support', { enabled: false })).toBe(200);
    expect(await change('support', { enabled: true })).toBe(403);
    expect(await change('marketing', { newsletter: false })).toBe(200);
    expect(await change('marketing', { phone: '+47 412 34 569' })).toBe(403);
    expect(await change('auditor', { newsletter: true })).toBe(403);
    expect(await change('back_office', { enabled: true, email: 'opal@hidden.example' })).toBe(200);
    const refused = await (
      await world.as('marketing')
    ).patch<ProblemBody>(`/customers/${people.bert.id}`, { newsletter: true, lastName: 'X' }, 1);
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/lastName']);
    expect((await owner.get<Customer>(`/customers/${people.bert.id}`)).body.lastName).toBe('Holm');
  });

  it('exports to marketing only subscribers and only what it sees', async () => {
    const marketing = await world.as('marketing');
    const columns = (await marketing.get<ExportColumnList>('/customer-export-columns')).body.items.map(
      ({ key }) => key,
    );
    expect(columns).toContain('lastName');
    expect(
      columns.filter((key) => /email|phone|birthday|street|company|risk|outstanding/i.test(key)),
    ).toEqual([]);
    const asked = { scope: 'all', reason: 'Campaign', format: 'csv', columns: ['lastName', 'newsletter'] };
    const preview = (await marketing.post<ExportPreview>('/customer-exports/preview', asked)).body;
    expect(preview).toMatchObject({ rows: 1, consentedOnly: true, mostRows: 10_000 });
    expect((await marketing.post('/customer-exports', { ...asked, columns: ['email'] })).status).toBe(422);
    const { body } = await marketing.post<Job>('/customer-exports', asked);
    const job = await marketing.ended(body.id);
    const text = (await marketing.bytes(job.result?.href ?? '')).bytes.toString('utf8');
    expect([text.includes('Zawadzka'), text.includes('Holm')]).toEqual([true, false]);
  });

  it('gives nobody a file that was made when they saw more, and keeps no values of people in the log', async () => {
    const clerk = await world.as('back_office');
    const { id } = (await clerk.get<{ id: string }>('/account')).body;
    const asked = {
      scope: 'filter',
      query: 'email=quartz@hidden.example&enabled=true',
      reason: 'Test',
      format: 'csv',
    };
    const { body } = await clerk.post<Job>('/customer-exports', asked);
    const { result } = await clerk.ended(body.id);
    expect((await clerk.bytes(result?.href ?? '')).status).toBe(200);
    await world.rows(`UPDATE operator SET role = 'support' WHERE id = $1`, [id]);
    expect((await clerk.bytes(result?.href ?? '')).status).toBe(404);
    const [entry] = await world.rows<{ detail: { query: unknown } }>(
      `SELECT detail FROM access_log WHERE action = 'customers.exported' AND actor_id = $1`,
      [id],
    );
    expect(entry?.detail.query).toEqual({ email: '…', enabled: 'true' });
  });

  it('imports nothing by a key that may not write it', async () => {
    const key = await world.withKey(['customers:import', 'jobs:read']);
    const file =
      'email,lastName,phone\nquartz@hidden.example,Stolen,+48600700899\nnobody@hidden.example,New,\n';
    const { body } = await key.upload<Job>('/customer-imports', 'people.csv', file);
    const job = await key.ended(body.id);
    expect(job.result?.counts).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    const { body: anna } = await owner.get<Customer>(`/customers/${people.anna.id}`);
    expect([anna.lastName, anna.phone]).toEqual(['Zawadzka', '+48 600 700 811']);
  });

  it('lets a job act with what its operator may do when it runs', async () => {
    const somebody = await world.as('marketing');
    const { id } = (await somebody.get<{ id: string }>('/account')).body;
    const { body } = await owner.get<Job>('/jobs');
    expect(body).toBeDefined();
    await world.rows(
      `INSERT INTO job (kind, input, actor_kind, actor_id, actor_name)
       VALUES ('customer_export', '{"scope":"all","query":{},"ids":[],"columns":["lastName"],"format":"csv","reason":"","language":"en","actor":"M"}', 'operator', $1, 'M')`,
      [id],
    );
    await world.rows(`UPDATE operator SET enabled = false WHERE id = $1`, [id]);
    const [job] = await world.rows<{ id: string }>(`SELECT id FROM job WHERE actor_id = $1`, [id]);
    await world.rows(`SELECT graphile_worker.add_job('job', json_build_object('id', $1::text))`, [job?.id]);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const [row] = await world.rows<{ status: string; problem: string }>(
        `SELECT status, problem FROM job WHERE id = $1`,
        [job?.id],
      );
      if (row?.status === 'failed') {
        expect(row.problem).toBe('jobs.not_permitted');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The job of somebody who is gone did not fail');
  });
});
