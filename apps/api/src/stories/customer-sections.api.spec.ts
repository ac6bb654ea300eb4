import { AddressBook } from '../testing/address-book';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('The sections of a customer', () => {
  let world: World;
  let staff: Client;
  let book: AddressBook;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
    book = await AddressBook.ofNewCustomer(staff);
    await book.add();
    await book.add();
  });
  afterAll(() => world.close());

  const sizes = (
    client: Client,
  ): Promise<{ status: number; body: { items: { id: string; count: number }[] } }> =>
    client.get(book.path.replace(/addresses$/, 'sections'));

  it('say how much they hold', async () => {
    expect((await sizes(staff)).body.items).toEqual([
      { id: 'addresses', count: 2 },
      { id: 'attributes', count: 0 },
      { id: 'company', count: 0 },
      { id: 'groups', count: 1 },
      { id: 'discounts', count: 0 },
      { id: 'notes', count: 0 },
    ]);
  });

  it('tell a role only of what it may read', async () => {
    expect((await sizes(await world.as('marketing'))).body.items).toEqual([
      { id: 'attributes', count: 0 },
      { id: 'groups', count: 1 },
      { id: 'discounts', count: 0 },
    ]);
    expect((await sizes(await world.as('support'))).body.items.map(({ id }) => id)).toEqual([
      'addresses',
      'attributes',
      'company',
      'groups',
      'discounts',
      'notes',
    ]);
  });

  it('are not there for somebody who is not', async () => {
    const nobody = await staff.get('/customers/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d/sections');
    expect(nobody.status).toBe(404);
    const manager = await world.as('account_manager');
    expect((await sizes(manager)).status).toBe(404);
  });
});
