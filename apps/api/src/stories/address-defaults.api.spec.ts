import type { Address } from '@clientele/addresses/dto';
import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { AddressBook, faultsOf } from '../testing/address-book';
import { openWorld, type World } from '../testing/world';

describe('The default addresses of a customer', () => {
  let world: World;
  let staff: Client;
  let book: AddressBook;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    book = await AddressBook.ofNewCustomer(staff);
  });

  it('the first one, until another is made the default', async () => {
    const first = await book.add({ label: 'first' });
    expect([first.body.defaultDelivery, first.body.defaultInvoice]).toEqual([true, true]);
    const second = await book.add({ label: 'second' });
    expect(await book.defaults()).toEqual([['first'], ['first']]);
    const made = await book.change(second.body, { defaultDelivery: true });
    expect([made.status, made.body.version]).toEqual([200, 2]);
    expect(await book.defaults()).toEqual([['second'], ['first']]);
    await book.add({ label: 'third', defaultDelivery: true, defaultInvoice: true });
    expect(await book.defaults()).toEqual([['third'], ['third']]);
  });

  it('each use its own', async () => {
    await book.add({ label: 'home', invoice: false });
    expect(await book.defaults()).toEqual([['home'], []]);
    const { body } = await book.add({ label: 'office', delivery: false });
    expect(body).toMatchObject({ defaultDelivery: false, defaultInvoice: true });
    expect(await book.defaults()).toEqual([['home'], ['office']]);
  });

  it('which nobody can take away without naming another', async () => {
    const { body } = await book.add();
    expect(faultsOf(await book.change(body, { defaultDelivery: false, defaultInvoice: false }))).toEqual([
      422,
      ['/defaultDelivery', 'addresses.default_stays'],
      ['/defaultInvoice', 'addresses.default_stays'],
    ]);
  });

  it('the oldest of what is left, when it goes or is used for something else', async () => {
    const [first] = [
      await book.add({ label: 'first' }),
      await book.add({ label: 'second', delivery: false }),
    ];
    const third = await book.add({ label: 'third', defaultDelivery: true });
    await book.add({ label: 'fourth' });
    expect(await book.defaults()).toEqual([['third'], ['first']]);
    const changed = await book.change(third.body, { delivery: false });
    expect(changed.body).toMatchObject({ defaultDelivery: false, version: 2 });
    expect(await book.defaults()).toEqual([['first'], ['first']]);
    const now = (await book.list()).find(({ id }) => id === first.body.id);
    expect((await book.remove(now ?? first.body)).status).toBe(204);
    expect(await book.defaults()).toEqual([['fourth'], ['second']]);
  });

  it('and an address that gains a use tells at once that it is its default', async () => {
    const { body } = await book.add({ invoice: false });
    const gained = await book.change(body, { invoice: true });
    expect(gained.body).toMatchObject({ defaultInvoice: true });
    expect(await book.list()).toEqual([gained.body]);
  });

  it('also after a thousand rows in one statement, which take their time and no more', async () => {
    const begun = Date.now();
    await world.rows(
      `INSERT INTO customer (email, email_canonical, main_group_id)
       SELECT 'bulk' || n, 'bulk' || n, (SELECT id FROM customer_group WHERE is_default) FROM generate_series(1, 400) n`,
    );
    const lawless = (): Promise<unknown[]> =>
      world.rows(
        `SELECT customer_id FROM address GROUP BY customer_id
         HAVING count(*) FILTER (WHERE default_delivery) <> bool_or(delivery)::int
             OR count(*) FILTER (WHERE default_invoice) <> bool_or(invoice)::int`,
      );
    await world.rows(
      `INSERT INTO address (customer_id, delivery, invoice)
       SELECT c.id, n <> 2, n <> 1 FROM customer c CROSS JOIN generate_series(1, 3) n WHERE c.email LIKE 'bulk%'`,
    );
    expect(await lawless()).toEqual([]);
    await world.rows(`UPDATE address SET delivery = false WHERE invoice AND default_delivery = false`);
    await world.rows(`UPDATE address SET invoice = false, default_invoice = false WHERE delivery`);
    expect(await lawless()).toEqual([]);
    await world.rows(`DELETE FROM address WHERE default_delivery`);
    expect(await lawless()).toEqual([]);
    await world.rows(`DELETE FROM address WHERE default_invoice`);
    expect(await lawless()).toEqual([]);
    // The connections have planned updates of single rows by now (see ChangesOfManyRows).
    expect(Date.now() - begun).toBeLessThan(12_000);
  });

  it('follow an address to another customer', async () => {
    await book.add({ label: 'stays' });
    const other = await AddressBook.ofNewCustomer(staff);
    await world.rows(
      `UPDATE address SET customer_id = $1, default_delivery = false, default_invoice = false WHERE customer_id = $2`,
      [other.customerId, book.customerId],
    );
    expect((await other.list())[0]).toMatchObject({
      label: 'stays',
      defaultDelivery: true,
      defaultInvoice: true,
    });
  });

  it('however many are made the default, added and deleted at once', async () => {
    for (let label = 0; label < 6; label++) await book.add({ label: String(label) });
    for (let round = 0; round < 5; round++) {
      const items = await book.list();
      const answers = await Promise.all([
        ...items.map((item) => book.change(item, { defaultDelivery: true, defaultInvoice: true })),
        book.remove(items[round % 2] as Address),
        book.add({ label: `new ${round}`, defaultInvoice: true }),
      ]);
      const statuses = [...new Set(answers.map(({ status }) => status))];
      expect(statuses.filter((status) => ![200, 201, 204, 404, 412].includes(status))).toEqual([]);
      expect((await book.defaults()).map((named) => named.length)).toEqual([1, 1]);
    }
  });

  it('even when two add the first at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, label) => book.add({ label: String(label) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect((await book.defaults()).map((named) => named.length)).toEqual([1, 1]);
  });

  it('even when its successor is deleted behind its back', async () => {
    for (const label of ['default', 'successor', 'last']) await book.add({ label });
    const ids = (await book.list()).map(({ id }) => id);
    const other = new PostgresClient({ connectionString: world.databaseUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('DELETE FROM address WHERE id = $1', [ids[1]]);
    const removing = world.rows(`DELETE FROM address WHERE id = $1`, [ids[0]]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.query('COMMIT');
    await other.end();
    await removing;
    expect(await book.defaults()).toEqual([['last'], ['last']]);
  });
});
