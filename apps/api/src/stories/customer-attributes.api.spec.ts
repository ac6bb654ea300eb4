import type {
  Attribute,
  AttributeInput,
  AttributeOption,
  CustomerAttributes,
} from '@clientele/attributes/dto';
import type { Customer } from '@clientele/customers/dto';
import { Client as PostgresClient } from 'pg';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

type Values = Record<string, string>;

describe('The attributes of a customer', () => {
  let world: World;
  let owner: Client;
  let customer: Customer;
  const attributes: Record<string, Attribute> = {};
  const options: Record<string, AttributeOption> = {};

  const define = async (input: Partial<AttributeInput>, codes: string[] = []): Promise<void> => {
    const { body } = await owner.post<Attribute>('/attributes', { name: 'Extra', personal: false, ...input });
    attributes[body.code] = body;
    for (const code of codes)
      options[code] = (
        await owner.post<AttributeOption>(`/attributes/${body.id}/options`, { name: code, code })
      ).body;
  };
  const newcomer = async (email: string): Promise<Customer> =>
    (await owner.post<Customer>('/customers', { firstName: 'Ewa', lastName: 'Zima', email })).body;
  const pathOf = ({ id }: Customer): string => `/customers/${id}/attributes`;
  const read = async (client = owner, whose = customer): Promise<CustomerAttributes> =>
    (await client.get<CustomerAttributes>(pathOf(whose))).body;
  const write = async <T = CustomerAttributes>(
    values: Values,
    client = owner,
    whose = customer,
  ): Promise<Answer<T>> => client.put<T>(pathOf(whose), { values }, (await read(owner, whose)).version);

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await define({ code: 'motto', type: 'text' });
    await define({ code: 'card', type: 'text', isUnique: true });
    await define({ code: 'rank', type: 'number', isUnique: true });
    await define({ code: 'since', type: 'date' });
    await define({ code: 'vip', type: 'yes_no' });
    await define({ code: 'colour', type: 'choice' }, ['red', 'blue']);
    await define({ code: 'sports', type: 'multi_choice' }, ['golf', 'chess', 'tennis']);
    await define({ code: 'site', type: 'link' });
    await define({ code: 'illness', type: 'text', personal: true });
    customer = await newcomer('ewa@example.com');
  });
  afterEach(() => world.rows(`DELETE FROM customer_attribute`));
  afterAll(() => world.close());

  it('have a value of each type, told in one form', async () => {
    expect((await read()).values).toEqual({});
    const { status, body } = await write({
      motto: '  Carpe, diem ',
      rank: '-007.50',
      since: '2024-02-29',
      vip: 'false',
      colour: 'red',
      sports: 'tennis, golf',
      site: 'https://example.com/ewa',
    });
    const told = {
      motto: 'Carpe, diem',
      rank: '-7.5',
      since: '2024-02-29',
      vip: 'false',
      colour: 'red',
      sports: 'golf,tennis',
      site: 'https://example.com/ewa',
    };
    expect([status, body.values]).toEqual([200, told]);
    expect((await read()).values).toEqual(told);
  });

  it('are replaced: what is left out is emptied, what stays is not written again', async () => {
    await write({ motto: 'One', sports: 'golf,chess', colour: 'red' });
    const before = await read();
    expect((await write(before.values)).body).toEqual(before);
    const { body } = await write({ sports: 'chess,tennis', colour: 'blue' });
    expect(body.values).toEqual({ sports: 'chess,tennis', colour: 'blue' });
    expect(body.version).toBe(before.version + 1);
    const traces = await world.rows<{ operation: string }>(
      `SELECT operation FROM change WHERE entity = 'customer_attribute' AND customer_id = $1 ORDER BY id DESC LIMIT 4`,
      [customer.id],
    );
    expect(traces.map(({ operation }) => operation).sort()).toEqual([
      'created',
      'deleted',
      'deleted',
      'updated',
    ]);
  });

  it.each([
    [{ rank: '1,5' }, '/values/rank', 'attributes.number'],
    [{ rank: '1e5' }, '/values/rank', 'attributes.number'],
    [{ rank: '1.1234567' }, '/values/rank', 'attributes.number'],
    [{ since: '2023-02-29' }, '/values/since', 'day'],
    [{ vip: 'yes' }, '/values/vip', 'choice'],
    [{ colour: 'golf' }, '/values/colour', 'attributes.option_unknown'],
    [{ colour: 'constructor' }, '/values/colour', 'attributes.option_unknown'],
    [{ colour: 'red,blue' }, '/values/colour', 'attributes.option_unknown'],
    [{ sports: 'golf,ludo' }, '/values/sports', 'attributes.option_unknown'],
    [{ site: 'javascript:alert(1)' }, '/values/site', 'url'],
    [{ motto: 'x'.repeat(1001) }, '/values/motto', 'too_long'],
    [{ shoe: '42' }, '/values/shoe', 'attributes.unknown'],
    [{ 'No code': '42' }, '/values', 'map'],
  ])('refuse %j', async (values, pointer, code) => {
    const { status, body } = await write<ProblemBody>(values);
    expect([status, body.errors]).toMatchObject([422, [{ pointer, code }]]);
  });

  it('tell the second of two editors that the customer moved on', async () => {
    const { version } = await read();
    expect((await owner.put(pathOf(customer), { values: { motto: 'One' } }, version)).status).toBe(200);
    expect((await owner.put(pathOf(customer), { values: { motto: 'Two' } }, version)).status).toBe(412);
    expect((await owner.put(pathOf(customer), { values: {} })).status).toBe(428);
    expect((await read()).values).toEqual({ motto: 'One' });
  });

  it('are one of its kind where they have to, also when two write it at once', async () => {
    const other = await newcomer('ida@example.com');
    const both = async (values: Values): Promise<number[]> =>
      (await Promise.all([write(values), write(values, owner, other)])).map(({ status }) => status).sort();
    expect(await both({ card: 'A-1' })).toEqual([200, 409]);
    await world.rows(`DELETE FROM customer_attribute`);
    expect(await both({ rank: '7.0' })).toEqual([200, 409]);
    await world.rows(`DELETE FROM customer_attribute`);
    await write({ card: 'A-1' });
    const taken = await write<ProblemBody>({ card: 'a-1' }, owner, other);
    expect([taken.status, taken.body.code]).toEqual([409, 'attributes.value_taken']);
    expect(taken.body.errors).toMatchObject([{ pointer: '/values/card', code: 'attributes.value_taken' }]);
    expect(JSON.stringify(taken.body)).not.toContain(customer.id);
    expect((await write({ card: 'a-1' })).body.values).toEqual({ card: 'a-1' });
    expect((await write({ motto: 'Same' }, owner, other)).status).toBe(200);
  });

  it('want what is required the first time, and never give it up', async () => {
    await write({ motto: 'Old' });
    await define({ code: 'size', type: 'number', required: true });
    expect((await write({ motto: 'Older' })).status).toBe(200);
    const fresh = await newcomer('new@example.com');
    const first = await write<ProblemBody>({ motto: 'New' }, owner, fresh);
    expect([first.status, first.body.errors]).toMatchObject([
      422,
      [{ pointer: '/values/size', code: 'required' }],
    ]);
    await write({ size: '42' });
    const given = await write<ProblemBody>({ size: '' });
    expect([given.status, given.body.errors]).toMatchObject([422, [{ code: 'required' }]]);
    await world.rows(`DELETE FROM customer_attribute`);
    await world.rows(`DELETE FROM attribute WHERE code = 'size'`);
  });

  it('that are personal are not there for a role from which personal data is hidden', async () => {
    const support = await world.as('support');
    await write({ illness: 'Asthma', motto: 'One' });
    for (const role of ['support', 'marketing', 'auditor'] as const)
      expect([role, (await read(await world.as(role))).values]).toEqual([role, { motto: 'One' }]);
    const { body } = await write({ motto: 'Two' }, support);
    expect(body.values).toEqual({ motto: 'Two' });
    expect((await read()).values).toEqual({ illness: 'Asthma', motto: 'Two' });
    const hidden = await write<ProblemBody>({ illness: 'None' }, support);
    expect([hidden.status, hidden.body.errors]).toMatchObject([422, [{ code: 'attributes.unknown' }]]);
  });

  it('may be called as what every object of a program has', async () => {
    await define({ code: 'constructor', type: 'text' });
    expect((await write({ motto: 'One' })).status).toBe(200);
    const { body } = await write({ constructor: 'Gaudí' });
    expect(body.values).toEqual({ constructor: 'Gaudí' });
  });

  it('are written by those who may, for customers who are there', async () => {
    for (const role of ['marketing', 'auditor'] as const)
      expect([role, (await write({}, await world.as(role))).status]).toEqual([role, 403]);
    const manager = await world.as('account_manager');
    expect((await manager.get(pathOf(customer))).status).toBe(404);
    expect((await write({}, manager)).status).toBe(404);
    const gone = await newcomer('gone@example.com');
    await owner.delete(`/customers/${gone.id}`, 1);
    const trash = await write<ProblemBody>({ motto: 'One' }, owner, gone);
    expect([trash.status, trash.body.code]).toEqual([409, 'customers.in_trash']);
    const reader = await world.withKey(['customers:read']);
    expect((await reader.get(pathOf(customer))).status).toBe(403);
  });

  it('take eight statements to write and two to read', async () => {
    const { version } = await read();
    const sent = jest.spyOn(PostgresClient.prototype, 'query');
    await owner.put(pathOf(customer), { values: { motto: 'One', sports: 'golf' } }, version);
    const writing = sent.mock.calls.length;
    await read();
    const reading = sent.mock.calls.length - writing;
    sent.mockRestore();
    expect([writing, reading]).toEqual([8, 2]);
  });

  describe('and what is defined meanwhile', () => {
    /** Does the act while a value that was read before is held up, and lets both go on. */
    const during = async (
      values: Values,
      act: string,
      parameters: unknown[],
    ): Promise<Answer<ProblemBody>> => {
      const blocker = new PostgresClient({ connectionString: world.databaseUrl });
      await blocker.connect();
      await blocker.query('BEGIN');
      await blocker.query(act, parameters);
      const writing = write<ProblemBody>(values);
      const waits = `SELECT 1 FROM pg_stat_activity
                      WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid() AND query LIKE '%MERGE INTO%'`;
      while ((await world.rows(waits)).length === 0) await new Promise((go) => setTimeout(go, 20));
      await blocker.query('COMMIT');
      await blocker.end();
      return writing;
    };

    it('refuses a value whose option goes while it is written', async () => {
      const answer = await during({ sports: 'chess' }, `DELETE FROM attribute_option WHERE id = $1`, [
        options['chess']!.id,
      ]);
      expect([answer.status, answer.body.code]).toEqual([409, 'attributes.defined_anew']);
      expect((await read()).values).toEqual({});
    });

    it('refuses a value whose attribute changes its type or goes while it is written', async () => {
      const { id } = attributes['motto']!;
      const typed = await during({ motto: 'One' }, `UPDATE attribute SET type = 'link' WHERE id = $1`, [id]);
      expect([typed.status, typed.body.code]).toEqual([409, 'attributes.defined_anew']);
      await world.rows(`UPDATE attribute SET type = 'text' WHERE id = $1`, [id]);
      const deleted = await during({ motto: 'One' }, `DELETE FROM attribute WHERE id = $1`, [id]);
      expect([deleted.status, deleted.body.code]).toEqual([409, 'attributes.defined_anew']);
    });

    it('is refused itself when the value was first', async () => {
      const blocker = new PostgresClient({ connectionString: world.databaseUrl });
      await blocker.connect();
      await blocker.query('BEGIN');
      await blocker.query(
        `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, option_id)
         VALUES ($1, $2, 'choice', false, $3)`,
        [customer.id, attributes['colour']!.id, options['blue']!.id],
      );
      const { id } = attributes['colour']!;
      const removing = [
        owner.delete<ProblemBody>(`/attributes/${id}/options/${options['blue']!.id}`, 1),
        owner.delete<ProblemBody>(`/attributes/${id}`, 1),
      ];
      const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await world.rows(waits)).length < 2) await new Promise((go) => setTimeout(go, 20));
      await blocker.query('COMMIT');
      await blocker.end();
      for (const { status, body } of await Promise.all(removing))
        expect([status, body.code]).toEqual([409, 'attributes.used']);
    });
  });
});
