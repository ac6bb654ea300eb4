import type { Note } from '@clientele/notes/dto';
import { AddressBook } from '../testing/address-book';
import { openWorld, type World } from '../testing/world';

describe('Notes in the timeline of a customer', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('are told with what they said before and say now, to whoever reads notes', async () => {
    const staff = await world.as('back_office');
    const { customerId } = await AddressBook.ofNewCustomer(staff);
    const notes = `/customers/${customerId}/notes`;
    const { body } = await staff.post<Note>(notes, { text: 'Call on Monday' });
    await staff.patch(`${notes}/${body.id}`, { text: 'Call on Friday' }, body.version);
    const timeline = await staff.get<{ items: object[] }>(`/customers/${customerId}/timeline?entity=note`);
    expect(timeline.body.items).toMatchObject([
      { operation: 'updated', fields: [{ name: 'text', from: 'Call on Monday', to: 'Call on Friday' }] },
      { operation: 'created', fields: [] },
    ]);
    const partner = await world.withKey(['customers:read', 'timeline:read']);
    const refused = await partner.get(`/customers/${customerId}/timeline?entity=note`);
    expect(refused.status).toBe(400);
    const rest = await partner.get<{ items: { entity: string }[] }>(`/customers/${customerId}/timeline`);
    expect(rest.body.items.map(({ entity }) => entity)).toEqual(['customer']);
  });

  it('are told no more when they are deleted, and again when they are restored', async () => {
    const staff = await world.as('back_office');
    const { customerId } = await AddressBook.ofNewCustomer(staff);
    const notes = `/customers/${customerId}/notes`;
    const { id, version } = (await staff.post<Note>(notes, { text: 'Written to the wrong customer' })).body;
    const told = async (): Promise<number> => {
      const path = `/customers/${customerId}/timeline?entity=note`;
      return (await staff.get<{ items: object[] }>(path)).body.items.length;
    };
    expect(await told()).toBe(1);
    await staff.delete(`${notes}/${id}`, version);
    expect(await told()).toBe(0);
    await staff.post(`${notes}/${id}/restorations`);
    expect(await told()).toBe(3);
  });
});
