import type { Role } from '@clientele/access/dto';
import type { Company } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import type { Client, ProblemBody } from '../testing/client';
import { AddressBook } from '../testing/address-book';
import { openWorld, type World } from '../testing/world';

interface Timeline {
  items: TimelineEntry[];
  page: { next: string | null; hasMore: boolean };
}

describe('The timeline of a customer', () => {
  let world: World;
  let owner: Client;
  let book: AddressBook;
  let id: string;
  let version = 1;

  const change = async (patch: object): Promise<void> => {
    const { status, body } = await owner.patch<Customer>(`/customers/${id}`, patch, version);
    expect(status).toBe(200);
    version = body.version;
  };
  const read = async (query = '', somebody = owner, of = id): Promise<Timeline> => {
    const { status, body } = await somebody.get<Timeline>(`/customers/${of}/timeline${query}`);
    expect(status).toBe(200);
    return body;
  };
  const newest = async (query = '', somebody = owner): Promise<TimelineEntry> =>
    (await read(query, somebody)).items[0]!;
  const refused = async (query: string, somebody = owner): Promise<unknown[]> => {
    const { status, body } = await somebody.get<ProblemBody>(`/customers/${id}/timeline${query}`);
    return [status, body.errors?.map(({ parameter }) => parameter)];
  };
  const withoutNames = { fromName: '', toName: '' };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const settings = await owner.get<{ version: number }>('/settings');
    await owner.patch('/settings', { birthdayEnabled: true }, settings.body.version);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    book = await AddressBook.ofNewCustomer(owner);
    id = book.customerId;
    version = 1;
  });

  it('tells who changed what, when, from what to what, and through which door', async () => {
    await change({ firstName: 'Anna', newsletter: true, birthdayOn: '1990-05-17', tags: ['vip'] });
    const { items } = await read();
    expect(items.map(({ entity, operation }) => [entity, operation])).toEqual([
      ['customer', 'updated'],
      ['customer', 'created'],
    ]);
    expect(items[0]).toMatchObject({
      entityId: id,
      actorKind: 'operator',
      actorName: 'The owner',
      channel: 'admin',
      importId: null,
      masked: [],
    });
    expect(Math.abs(Date.parse(items[0]!.at) - Date.now())).toBeLessThan(60_000);
    expect(items[0]!.fields).toEqual([
      { name: 'firstName', from: 'B', to: 'Anna', ...withoutNames },
      { name: 'birthdayOn', from: null, to: '1990-05-17', ...withoutNames },
      { name: 'newsletter', from: false, to: true, ...withoutNames },
      { name: 'tags', from: [], to: ['vip'], ...withoutNames },
    ]);
    // What was added has no values: the record itself is there.
    expect(items[1]!.fields).toEqual([]);
  });

  it('tells of groups and account managers by their names, and of instants as the API writes them', async () => {
    const [group] = await world.rows<{ id: string }>(`SELECT id FROM customer_group WHERE code = 'b2b'`);
    await change({ mainGroupId: group?.id, registeredAt: '2026-01-31T12:00:00.000Z' });
    const { fields } = await newest();
    expect(fields.map(({ name, to, fromName, toName }) => [name, to, fromName, toName])).toEqual([
      ['registeredAt', '2026-01-31T12:00:00.000Z', '', ''],
      ['mainGroupId', group?.id, 'Customer', 'B2B'],
    ]);
  });

  it('keeps together what was done at once, and tells of addresses', async () => {
    await book.add({ label: 'Home', city: 'Oslo' });
    await book.add({ label: 'Office', city: 'Oslo', defaultDelivery: true });
    const { items } = await read('?entity=address');
    const at = items.findIndex(({ operation }) => operation === 'updated');
    const moved = items[at]!;
    expect(moved.fields).toEqual([{ name: 'defaultDelivery', from: true, to: false, ...withoutNames }]);
    expect(items[at - 1]).toMatchObject({ operation: 'created', transaction: moved.transaction });
    const [second] = (await book.list()).filter(({ label }) => label === 'Office');
    expect((await book.remove(second!)).status).toBe(204);
    expect((await read('?entity=address')).items.some(({ operation }) => operation === 'deleted')).toBe(true);
  });

  it('tells of the company that the customer acts for, with money and its currency', async () => {
    const path = `/customers/${id}/company`;
    const money = (amount: string, currency = 'PLN'): object => ({
      allowedOutstanding: { amount, currency },
      reason: 'Agreed',
    });
    await owner.put<Company>(path, { name: 'Nowak', ...money('1000.00') });
    await owner.put<Company>(path, { name: 'Nowak', ...money('2500.50') }, 1);
    await owner.put<Company>(path, { name: 'Nowak', ...money('2500.50', 'EUR') }, 2);
    const { items } = await read('?entity=company&field=allowedOutstanding');
    expect(items.map(({ fields }) => fields.map(({ from, to }) => [from, to]))).toEqual([
      [
        [
          { amount: '2500.50', currency: 'PLN' },
          { amount: '2500.50', currency: 'EUR' },
        ],
      ],
      [
        [
          { amount: '1000.00', currency: 'PLN' },
          { amount: '2500.50', currency: 'PLN' },
        ],
      ],
    ]);
    expect((await read('?entity=company')).items).toHaveLength(3);
    const others = await AddressBook.ofNewCustomer(owner);
    expect((await read('', owner, others.customerId)).items).toHaveLength(1);
  });

  it('shows no value that is hidden from the role, and says which fields have changed', async () => {
    await change({ email: 'quartz.new@hidden.example', phone: '+48 600 700 899', firstName: 'Seen' });
    for (const role of ['support', 'auditor'] as Role[]) {
      const timeline = await read('', await world.as(role));
      expect(timeline.items[0]!.masked).toEqual(['email', 'phone']);
      expect(timeline.items[0]!.fields.map(({ name }) => name)).toEqual(['firstName']);
      expect(JSON.stringify(timeline)).not.toMatch(/hidden\.example|600 700 899|buyer0/);
    }
  });

  it('shows neither credit nor companies nor addresses without the permission', async () => {
    await owner.put(`/customers/${id}/company`, { name: 'Nowak', risk: 'low', reason: 'Rated' });
    await owner.put(`/customers/${id}/company`, { name: 'Nowak', risk: 'high', reason: 'Rated' }, 1);
    await book.add({ city: 'Oslo' });
    const withCompanies = await world.withKey(['timeline:read', 'customers:read', 'companies:read']);
    const entry = await newest('?entity=company', withCompanies);
    expect([entry.fields, entry.masked]).toEqual([[], ['risk']]);
    const without = await world.withKey(['timeline:read', 'customers:read']);
    expect(new Set((await read('', without)).items.map(({ entity }) => entity))).toEqual(
      new Set(['customer']),
    );
    expect(await refused('?entity=company', without)).toEqual([400, ['entity']]);
    expect(await refused('?field=risk', without)).toEqual([400, ['field']]);
    const nothing = await world.withKey(['customers:read']);
    expect((await nothing.get(`/customers/${id}/timeline`)).status).toBe(403);
    expect((await (await world.as('marketing')).get(`/customers/${id}/timeline`)).status).toBe(403);
  });

  it('is filtered by kind of record, field, actor, door and day, and refuses what it does not know', async () => {
    const partner = await world.withKey();
    await change({ firstName: 'By staff' });
    await partner.patch(`/customers/${id}`, { lastName: 'By a key' }, version);
    await book.add({ city: 'Oslo' });
    await world.rows(`UPDATE customer SET salutation = 'By the system' WHERE id = $1`, [id]);
    const told = async (query: string): Promise<unknown[]> =>
      (await read(query)).items.map(({ fields, operation }) => fields[0]?.to ?? operation);
    expect(await told('?actorKind=api_key')).toEqual(['By a key']);
    expect((await newest('?actorKind=api_key')).actorName).toBe('A partner');
    expect(await told('?channel=system')).toEqual(['By the system']);
    expect((await newest('?channel=system')).actorName).toBe('Clientele');
    expect(await told('?field=firstName')).toEqual(['By staff']);
    expect(await told('?entity=address')).toEqual(['created']);
    const day = (more: number): string => new Date(Date.now() + more * 86_400_000).toISOString().slice(0, 10);
    expect(await told(`?from=${day(-1)}&to=${day(1)}`)).toHaveLength(5);
    expect(await told(`?to=${day(-2)}`)).toEqual([]);
    expect(await told(`?from=${day(2)}`)).toEqual([]);
    for (const [query, parameter] of [
      ['?entity=operator', 'entity'],
      ['?field=passwordHash', 'field'],
      ['?field=street&entity=customer', 'field'],
      ['?actorKind=nobody', 'actorKind'],
      ['?from=yesterday', 'from'],
      ['?limit=201', 'limit'],
      ['?limit=x', 'limit'],
      ['?entry=x', 'entry'],
      ['?sort=id', 'sort'],
    ] as const)
      expect([query, await refused(query)]).toEqual([query, [400, [parameter]]]);
  });

  it('is read page by page to its end, and begins at an entry', async () => {
    for (const firstName of ['A', 'B2', 'C', 'D']) await change({ firstName });
    const all = (await read()).items.map((entry) => entry.id);
    const seen: number[] = [];
    let page = await read('?limit=2');
    for (;;) {
      seen.push(...page.items.map((entry) => entry.id));
      if (page.page.next === null) break;
      page = (await owner.get<Timeline>(page.page.next)).body;
    }
    expect([seen, page.page.hasMore]).toEqual([all, false]);
    expect((await read(`?entry=${all[2]}`)).items.map((entry) => entry.id)).toEqual(all.slice(2));
    const { next } = (await read('?limit=2')).page;
    const others = next!.replace(id, (await AddressBook.ofNewCustomer(owner)).customerId);
    expect((await owner.get<ProblemBody>(others)).body.code).toBe('shared.cursor_invalid');
    expect((await owner.get<ProblemBody>(`${next}&channel=api`)).body.code).toBe('shared.cursor_invalid');
  });

  it('leads to the import that made a change, for whoever ran it', async () => {
    const [{ email } = { email: '' }] = await world.rows<{ email: string }>(
      `SELECT email FROM customer WHERE id = $1`,
      [id],
    );
    const file = `email,lastName\n${email},Imported\n`;
    const job = await owner.upload<Job>('/customer-imports', 'people.csv', file);
    const { result } = await owner.ended(job.body.id);
    const entry = await newest('?channel=import');
    expect(entry).toMatchObject({ importId: result?.importId, actorName: 'The owner', channel: 'import' });
    expect((await newest('?channel=import', await world.as('back_office'))).importId).toBeNull();
  });

  it('is there for an account manager’s own customers only', async () => {
    const manager = await world.as('account_manager');
    expect((await manager.get(`/customers/${id}/timeline`)).status).toBe(404);
    const mine = (await AddressBook.ofNewCustomer(manager)).customerId;
    // The person, and the company of the manager's that they act for from the start.
    expect((await read('', manager, mine)).items.map(({ entity }) => entity)).toEqual([
      'company',
      'customer',
    ]);
  });

  it('ends with the customer: a record that is gone has no timeline', async () => {
    await world.rows(`DELETE FROM customer WHERE id = $1`, [id]);
    expect((await owner.get(`/customers/${id}/timeline`)).status).toBe(404);
  });

  it('tells who it was after they were disabled, and holds without them, without values, and without fields', async () => {
    const somebody = await world.as('back_office');
    await somebody.patch(`/customers/${id}`, { firstName: 'Was' }, 1);
    await world.rows(`UPDATE operator SET enabled = false WHERE name = 'The back office'`);
    expect((await newest()).actorName).toBe('The back office');
    const write = (diff: object): Promise<unknown> =>
      world.rows(
        `INSERT INTO change (entity, entity_id, customer_id, operation, diff, actor_kind, actor_id)
         VALUES ('customer', $1, $1, 'updated', $2, 'operator', uuidv7())`,
        [id, diff],
      );
    await write({
      email: [null, null],
      phone: null,
      tags: ['', ''],
      gone: [1, 2],
      birthday_on: [7, { x: 1 }],
    });
    const { fields, masked, actorName } = await newest();
    expect(fields.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['email', null, null],
      ['phone', null, null],
      ['birthdayOn', null, null],
      ['tags', null, null],
    ]);
    expect([masked, actorName]).toEqual([[], '']);
    await write({ gone: [1, 2], password_hash: [null, null] });
    expect((await newest()).fields).toEqual([]);
  });
});
