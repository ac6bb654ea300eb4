import type { Customer, CustomerCard } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Customers', () => {
  let world: World;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());

  const create = async (input: Partial<Customer>): Promise<CustomerCard> => {
    const { status, body } = await staff.post<CustomerCard>('/customers', {
      firstName: 'Anna',
      lastName: 'Nowak',
      ...input,
    });
    expect(status).toBe(201);
    return body;
  };

  it('are created with defaults, a number, a main group and a place', async () => {
    const { status, headers, body } = await staff.post<CustomerCard>('/customers', {
      firstName: '  Åse ',
      lastName: 'Ørsted',
      email: ' Ase@Müller.example ',
      phone: '+47 412 34 567',
    });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/customers/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      firstName: 'Åse',
      email: 'Ase@Müller.example',
      enabled: true,
      newsletter: false,
      origin: 'admin',
      groupNames: ['Customer'],
      stats: { orderCount: 0, sales: { amount: '0.00', currency: 'EUR' } },
    });
    const [row] = await world.rows(`SELECT email_canonical, phone_e164 FROM customer WHERE id = $1`, [
      body.id,
    ]);
    expect(row).toEqual({ email_canonical: 'ase@xn--mller-kva.example', phone_e164: '+4741234567' });
  });

  it('are one per e-mail, whatever its case and form, and a duplicate names the record that has it (S1-03)', async () => {
    const first = await create({ email: 'only.one@example.com' });
    const { status, body } = await staff.post<ProblemBody>('/customers', {
      firstName: 'Other',
      lastName: 'Person',
      email: 'Only.One@EXAMPLE.com',
    });
    expect(status).toBe(409);
    expect(body.code).toBe('customers.email_taken');
    expect(body.errors?.[0]).toMatchObject({
      pointer: '/email',
      params: {
        customerId: first.id,
        customerNumber: String(first.customerNumber),
        name: 'Anna Nowak',
        inTrash: false,
      },
    });
  });

  it('cannot be doubled by a race', async () => {
    const twins = await Promise.all(
      Array.from({ length: 8 }, () =>
        staff.post('/customers', { firstName: 'T', lastName: 'Win', email: 'twin@example.com' }),
      ),
    );
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('are patched member by member: what is not sent stays, null clears a text', async () => {
    const before = await create({ email: 'patch@example.com', phone: '+48 600 700 800', tags: ['press'] });
    const { status, headers, body } = await staff.patch<CustomerCard>(
      `/customers/${before.id}`,
      { lastName: 'Kowalska', phone: null },
      before.version,
    );
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    expect(body).toMatchObject({
      firstName: 'Anna',
      lastName: 'Kowalska',
      phone: '',
      tags: ['press'],
      version: 2,
    });
  });

  it('keep their version when a patch says what is so already', async () => {
    const { id, version } = await create({ email: 'same@example.com' });
    const { body } = await staff.patch<CustomerCard>(`/customers/${id}`, { firstName: 'Anna' }, version);
    expect(body.version).toBe(version);
  });

  it('tell who was faster when two people save at once, and lose nothing', async () => {
    const { id, version } = await create({ email: 'race@example.com' });
    const answers = await Promise.all([
      staff.patch<Customer & ProblemBody>(`/customers/${id}`, { firstName: 'One' }, version),
      staff.patch<Customer & ProblemBody>(`/customers/${id}`, { firstName: 'Two' }, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const loser = answers.find(({ status }) => status === 412);
    expect(loser?.body).toMatchObject({
      code: 'shared.stale',
      current: { version: 2, changedBy: 'The back office', fields: ['firstName'] },
    });
    const winner = answers.find(({ status }) => status === 200);
    const read = (await staff.get<Customer>(`/customers/${id}`)).body;
    expect([read.firstName, read.version]).toEqual([winner?.body.firstName, 2]);
    expect((await staff.patch(`/customers/${id}`, { lastName: 'Both' }, 2)).status).toBe(200);
  });

  it('ask for the version that is changed', async () => {
    const { id } = await create({ email: 'versionless@example.com' });
    expect((await staff.patch(`/customers/${id}`, { firstName: 'X' })).status).toBe(428);
    expect((await staff.delete(`/customers/${id}`)).status).toBe(428);
    expect(
      (await staff.with({ 'if-match': 'W/"1"' }).patch(`/customers/${id}`, { firstName: 'X' })).status,
    ).toBe(412);
  });

  it('go to the trash, keep their e-mail, and come back (decision 10)', async () => {
    const { id, version } = await create({ email: 'trash@example.com' });
    expect((await staff.delete(`/customers/${id}`, version)).status).toBe(204);
    const found = async (query: string): Promise<number> =>
      (await staff.get<{ items: [] }>(`/customers?q=trash@example.com${query}`)).body.items.length;
    expect(await found('')).toBe(0);
    expect(await found('&deletedAt[isNull]=false')).toBe(1);
    const taken = await staff.post<ProblemBody>('/customers', {
      firstName: 'T',
      lastName: 'T',
      email: 'trash@example.com',
    });
    expect(taken.body.errors?.[0]?.params['inTrash']).toBe(true);
    expect((await staff.patch<ProblemBody>(`/customers/${id}`, { firstName: 'X' }, 2)).body.code).toBe(
      'customers.in_trash',
    );
    expect((await staff.post(`/customers/${id}/restorations`)).status).toBe(201);
    expect(await found('')).toBe(1);
  });

  it('belong to one main group, which is always a membership (S4-20)', async () => {
    const { items } = (await staff.get<{ items: { id: string; code: string }[] }>('/groups')).body;
    const b2b = items.find(({ code }) => code === 'b2b')?.id;
    const before = await create({ email: 'groups@example.com' });
    const { body } = await staff.patch<CustomerCard>(`/customers/${before.id}`, { mainGroupId: b2b }, 1);
    expect(body).toMatchObject({ mainGroupId: b2b, groupNames: ['B2B', 'Customer'] });
    await expect(
      world.rows(`DELETE FROM customer_group_member WHERE customer_id = $1 AND group_id = $2`, [
        body.id,
        b2b,
      ]),
    ).rejects.toThrow(/fk_customer_main_group_membership/);
    const unknown = await staff.patch<ProblemBody>(`/customers/${body.id}`, { mainGroupId: body.id }, 2);
    expect(unknown.body.errors?.[0]).toMatchObject({
      pointer: '/mainGroupId',
      code: 'customers.group_unknown',
    });
  });

  it('keep ids of other systems unique per system', async () => {
    await create({ email: 'erp1@example.com', externalIds: { erp: 'K-1' } });
    const { status, body } = await staff.post<ProblemBody>('/customers', {
      firstName: 'E',
      lastName: 'E',
      email: 'erp2@example.com',
      externalIds: { erp: 'K-1' },
    });
    expect([status, body.code]).toEqual([409, 'customers.external_id_taken']);
  });

  it('patch the ids of other systems one by one, as a merge patch does', async () => {
    const { id } = await create({ email: 'ids@example.com', externalIds: { erp: 'K-7', web: 'w' } });
    const { body } = await staff.patch<CustomerCard>(
      `/customers/${id}`,
      { externalIds: { web: null, pos: '3' } },
      1,
    );
    expect(body.externalIds).toEqual({ erp: 'K-7', pos: '3' });
  });

  it('are not brought back from a trash that they are not in, and not given a company while they are', async () => {
    const { id, version } = await create({ email: 'alive@example.com' });
    const restored = await staff.post<ProblemBody>(`/customers/${id}/restorations`);
    expect([restored.status, restored.body.code]).toEqual([409, 'customers.not_in_trash']);
    expect((await staff.delete(`/customers/${id}`, version)).status).toBe(204);
    const company = await staff.put<ProblemBody>(`/customers/${id}/company`, { name: 'Late Ltd' });
    expect([company.status, company.body.code]).toEqual([409, 'customers.in_trash']);
  });

  it('ask for the fields that the shop requires, at creation only (S4-11, decision 12)', async () => {
    const { body } = await staff.post<ProblemBody>('/customers', { email: 'nameless@example.com' });
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/firstName', 'required'],
      ['/lastName', 'required'],
    ]);
    const { id } = await create({ email: 'named@example.com' });
    expect((await staff.patch(`/customers/${id}`, { firstName: '' }, 1)).status).toBe(200);
  });

  it('have no birthday while the shop does not keep them (S4-16)', async () => {
    const { body } = await staff.post<ProblemBody>('/customers', {
      firstName: 'B',
      lastName: 'B',
      email: 'birthday@example.com',
      birthdayOn: '1990-05-17',
    });
    expect(body.errors?.[0]).toMatchObject({ pointer: '/birthdayOn', code: 'customers.birthday_off' });
  });

  it('leave a trace of every change, with who and what, and no values at creation', async () => {
    const { id } = await create({ email: 'trace@example.com' });
    await staff.patch(`/customers/${id}`, { firstName: 'Traced' }, 1);
    const trace = await world.rows(
      `SELECT operation, diff, actor_kind, channel, customer_id = entity_id AS of_customer, transaction IS NOT NULL AS in_transaction
         FROM change WHERE entity_id = $1 ORDER BY id`,
      [id],
    );
    const who = { actor_kind: 'operator', channel: 'admin', of_customer: true, in_transaction: true };
    expect(trace).toEqual([
      { operation: 'created', diff: {}, ...who },
      { operation: 'updated', diff: { first_name: ['Anna', 'Traced'] }, ...who },
    ]);
    await expect(world.rows(`DELETE FROM change`)).rejects.toThrow(/append-only/);
  });
});
