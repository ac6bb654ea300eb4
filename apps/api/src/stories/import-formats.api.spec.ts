import type { CustomerRow } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import { Importing, fixture } from '../testing/importing';

interface StoredAddress {
  label: string;
  street: string;
  street2: string;
  city: string;
  country: string;
  phone: string;
  delivery: boolean;
  invoice: boolean;
  default_delivery: boolean;
  default_invoice: boolean;
}

describe('Files of other systems', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  const formatOf = async (job: Job): Promise<string | null> => (await importing.file(job)).format;
  const addressesOf = (email: string): Promise<StoredAddress[]> =>
    importing.world.rows<StoredAddress>(
      `SELECT a.* FROM address a JOIN customer c ON c.id = a.customer_id WHERE c.email_canonical = $1 ORDER BY a.city, a.id`,
      [email],
    );
  const person = async (email: string): Promise<CustomerRow | undefined> =>
    (await importing.customers()).find((customer) => customer.email === email);
  /** The same file again changes nothing. */
  const again = async (name: string): Promise<void> => {
    const { created, updated } = (await importing.run(fixture(name))).result?.counts ?? {};
    expect([created, updated]).toEqual([0, 0]);
  };

  it('brings addresses of PrestaShop to the people they belong to', async () => {
    await importing.run('email,first_name\nada.adams@example.com,Ada');
    const job = await importing.run(fixture('prestashop-addresses.csv'));
    expect([await formatOf(job), job.result?.counts]).toEqual([
      'prestashop_addresses',
      { created: 2, updated: 0, unchanged: 0, skipped: 3, rejected: 2 },
    ]);
    expect(await addressesOf('ada.adams@example.com')).toMatchObject([
      { label: 'Home', country: 'US', phone: '212 555 0142', default_delivery: true, default_invoice: true },
      { label: 'Work', country: 'PL', phone: '22 555 01 42', default_delivery: false, delivery: true },
    ]);
    const { body } = await importing.staff.get<{ items: { row: number; reason: string }[] }>(
      `/customer-imports/${job.result?.importId}/rows?outcome=skipped`,
    );
    expect(body.items.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'The address is marked as deleted in the other shop.'],
      [5, 'The address belongs to a manufacturer or supplier, not to a customer.'],
      [6, 'The address belongs to a manufacturer or supplier, not to a customer.'],
    ]);
    expect(await importing.faultsOf(job)).toEqual([
      [7, '', ''],
      [8, 'Country*', 'Atlantis'],
    ]);
    await again('prestashop-addresses.csv');
  });

  it('reads Magento customers and their addresses, and no secret of theirs', async () => {
    const people = await importing.run(fixture('magento-customers.csv'));
    expect([await formatOf(people), people.result?.counts?.created]).toEqual(['magento_customers', 2]);
    expect(await person('mia@example.com')).toMatchObject({
      firstName: 'Mia Lou',
      socialTitle: 'ms',
      registeredAt: '2020-05-06T10:08:00.000Z',
    });
    const refused = (await importing.file(people)).columns.filter((column) => column.refused);
    expect(refused.map(({ heading, target, samples }) => [heading, target, samples])).toEqual([
      ['password_hash', '', ''],
      ['rp_token', '', ''],
      ['rp_token_created_at', '', ''],
    ]);
    const addresses = await importing.run(fixture('magento-addresses.csv'));
    expect([await formatOf(addresses), addresses.result?.counts?.created]).toEqual(['magento_addresses', 2]);
    expect(await addressesOf('mia@example.com')).toMatchObject([
      { street: 'Bryggen 1', default_invoice: false, default_delivery: true },
      { street: 'Kirkegata 5', street2: 'Oppgang B', default_invoice: true, default_delivery: false },
    ]);
    await again('magento-customers.csv');
    await again('magento-addresses.csv');
  });

  it('goes on with the customer above where a composite row of Magento has no e-mail', async () => {
    const job = await importing.run(fixture('magento-composite.csv'));
    expect([await formatOf(job), job.result?.counts?.created]).toEqual(['magento_composite', 3]);
    expect(await addressesOf('otto@example.com')).toMatchObject([
      { city: 'Brno', default_invoice: false, default_delivery: true },
      { city: 'Praha', default_invoice: true, default_delivery: false },
    ]);
    expect(await addressesOf('ida@example.com')).toEqual([]);
    await again('magento-composite.csv');
  });

  it.each(['shopify-template.csv', 'shopify-export.csv'])('reads %s', async (name) => {
    const job = await importing.run(fixture(name));
    expect([await formatOf(job), job.result?.counts?.created]).toEqual(['shopify', 1]);
    expect(await person('sam@example.com')).toMatchObject({ phone: '+16135550142', newsletter: true });
    expect(await addressesOf('sam@example.com')).toMatchObject([
      { street: '1 Main Street', city: 'Ottawa', country: 'CA', default_delivery: true },
    ]);
    await again(name);
  });

  it('takes the older headings of Shopify, and names the row without an e-mail', async () => {
    const older = await importing.run(fixture('shopify-older.csv'));
    expect([await formatOf(older), older.result?.counts?.created]).toEqual(['shopify', 1]);
    const template = await importing.run(fixture('shopify-template.csv'));
    expect(await importing.faultsOf(template)).toEqual([[3, 'Email', '']]);
  });

  it('reads WooCommerce, parting full names', async () => {
    const job = await importing.run(fixture('woocommerce.csv'));
    expect([await formatOf(job), job.result?.counts?.created]).toEqual(['woocommerce', 2]);
    expect(await person('wanda@example.com')).toMatchObject({ firstName: 'Wanda Maria', lastName: 'Wool' });
    await again('woocommerce.csv');
  });

  it('reads Shopware: one address where both are the same, two where they differ', async () => {
    const job = await importing.run(fixture('shopware.csv'));
    expect([await formatOf(job), job.result?.counts?.created]).toEqual(['shopware', 2]);
    expect(await person('stig@example.com')).toMatchObject({
      enabled: false,
      language: 'nb',
      type: 'contact',
    });
    expect(await addressesOf('sofie@example.com')).toMatchObject([
      { city: 'Köln', default_delivery: true, default_invoice: true },
    ]);
    expect(await addressesOf('stig@example.com')).toMatchObject([
      { city: 'Bergen', default_delivery: true, default_invoice: false },
      { city: 'Oslo', default_delivery: false, default_invoice: true },
    ]);
    await again('shopware.csv');
  });

  it('reads both header sets of Spree as one and the same', async () => {
    const job = await importing.run(fixture('spree-import.csv'));
    expect([await formatOf(job), job.result?.counts?.created]).toEqual(['spree', 1]);
    expect((await person('spencer@example.com'))?.tags).toEqual(['news', 'early']);
    const other = await importing.run(fixture('spree-export.csv'));
    expect([await formatOf(other), other.result?.counts?.created]).toEqual(['spree', 0]);
  });

  it.each(['upgates.csv', 'upgates.xml'])('reads %s', async (name) => {
    const job = await importing.run(fixture(name));
    const file = await importing.file(job);
    expect([file.format, file.emptyCells, job.result?.counts?.created]).toEqual(['upgates', 'clear', 2]);
    const lastName = name.endsWith('xml') ? 'Šťastná & dcera' : 'Šťastná';
    expect(await person('zofie@example.com')).toMatchObject({
      firstName: 'Žofie',
      lastName,
      type: 'customer',
    });
    await again(name);
  });
});
