import { ImportRetention } from '@clientele/transfers/api';
import type { Customer } from '@clientele/customers/dto';
import type { ProblemBody } from '../testing/client';
import { HEADER, Importing, fixture, row } from '../testing/importing';

describe('Taking an import back', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  it('removes who was created and brings back what was changed', async () => {
    await importing.run('email,last name,groups\nkept@example.com,Before,Customer');
    const before = (await importing.customers())[0];
    const job = await importing.run(
      'email,last name,groups,company,vat number,address.street\n' +
        'kept@example.com,After,Friends,Kept Ltd,,Lipowa 1\nnew@example.com,New,Friends,New Ltd,,Lipowa 2',
    );
    expect(job.result?.counts).toMatchObject({ created: 1, updated: 1 });
    const id = job.result?.importId ?? '';
    expect((await importing.file(job)).undoableUntil).not.toBeNull();
    expect((await importing.step(id, 'reversals')).status).toBe('succeeded');
    const after = await importing.customers();
    expect(after.map(({ email, lastName }) => [email, lastName])).toEqual([['kept@example.com', 'Before']]);
    expect(after[0]?.customerNumber).toBe(before?.customerNumber);
    expect(await importing.world.rows(`SELECT 1 FROM address`)).toHaveLength(0);
    expect(await importing.world.rows(`SELECT 1 FROM company`)).toHaveLength(0);
    expect((await importing.file(job)).undo).toEqual({ undone: 2, kept: 0 });
    const twice = await importing.staff.post<ProblemBody>(`/customer-imports/${id}/reversals`);
    expect([twice.status, twice.body.code]).toEqual([409, 'transfers.not_undoable']);
  });

  it('leaves alone what somebody has changed since', async () => {
    const job = await importing.run([HEADER, row('a@example.com'), row('b@example.com')].join('\n'));
    const [first] = await importing.customers();
    const { body } = await importing.staff.get<Customer>(`/customers/${first?.id}`);
    await importing.staff.patch(`/customers/${first?.id}`, { salutation: 'Dear A' }, body.version);
    const undone = await importing.step(job.result?.importId ?? '', 'reversals');
    expect(undone.status).toBe('succeeded_with_errors');
    expect((await importing.customers()).map(({ email }) => email)).toEqual(['a@example.com']);
    expect((await importing.file(job)).undo).toEqual({ undone: 1, kept: 1 });
  });

  it('gives the default back to the address that had it', async () => {
    await importing.run('email\nmia@example.com\notto@example.com');
    await importing.run('email,address.street\nmia@example.com,First Street 1');
    const job = await importing.run(fixture('magento-addresses.csv'));
    await importing.step(job.result?.importId ?? '', 'reversals');
    const addresses = await importing.world.rows(
      `SELECT street, default_delivery, default_invoice FROM address`,
    );
    expect(addresses).toEqual([{ street: 'First Street 1', default_delivery: true, default_invoice: true }]);
  });

  it('is for 30 days', async () => {
    const job = await importing.run([HEADER, row('a@example.com')].join('\n'));
    await importing.world.rows(`UPDATE customer_import SET ended_at = now() - interval '31 days'`);
    const { status } = await importing.staff.post(`/customer-imports/${job.result?.importId}/reversals`);
    expect(status).toBe(409);
    await importing.world.app.get(ImportRetention, { strict: false }).removeOld();
    expect(await importing.world.rows(`SELECT 1 FROM customer_import_row`)).toHaveLength(0);
    expect((await importing.file(job)).columns.map(({ samples }) => samples).join('')).toBe('');
  });
});
