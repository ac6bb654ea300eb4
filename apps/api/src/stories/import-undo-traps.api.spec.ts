import type { Customer } from '@clientele/customers/dto';
import type { CustomerImport } from '@clientele/transfers/dto';
import type { ProblemBody } from '../testing/client';
import { Importing } from '../testing/importing';

describe('An import that is taken back', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  const only = async (email: string): Promise<Customer> => {
    const found = (await importing.customers()).find((customer) => customer.email === email);
    return (await importing.staff.get<Customer>(`/customers/${found?.id ?? ''}`)).body;
  };

  it('grants no consent again', async () => {
    await importing.staff.post('/customers', {
      email: 'a@example.com',
      firstName: 'A',
      lastName: 'A',
      newsletter: true,
    });
    const job = await importing.run('email,last name,newsletter\na@example.com,B,0');
    await importing.step(job.result?.importId ?? '', 'reversals');
    expect(await only('a@example.com')).toMatchObject({ lastName: 'A', newsletter: false });
  });

  it('counts what was changed before it ran as what it was', async () => {
    await importing.staff.post('/customers', { email: 'a@example.com', firstName: 'A', lastName: 'A' });
    const draft = await importing.draft('email,first name,last name\na@example.com,A,B');
    const { id, version } = await only('a@example.com');
    await importing.staff.patch(`/customers/${id}`, { salutation: 'Dear A' }, version);
    await importing.step(draft.id, 'runs');
    expect((await importing.step(draft.id, 'reversals')).status).toBe('succeeded');
    expect(await only('a@example.com')).toMatchObject({ lastName: 'A', salutation: 'Dear A' });
  });

  it('leaves alone whose e-mail somebody else has by now, and no one else', async () => {
    await importing.run(
      'customer number,email,last name,external ids\n,a@example.com,A,import:1\n,b@example.com,B,import:2',
    );
    const job = await importing.run(
      'email,last name,external ids\na2@example.com,A,import:1\nb@example.com,Bb,import:2',
      '?match=external_id',
    );
    expect(job.result?.counts).toMatchObject({ updated: 2 });
    await importing.staff.post('/customers', { email: 'a@example.com', firstName: 'X', lastName: 'X' });
    expect((await importing.step(job.result?.importId ?? '', 'reversals')).status).toBe(
      'succeeded_with_errors',
    );
    expect((await importing.customers()).map(({ email, lastName }) => `${email} ${lastName}`).sort()).toEqual(
      ['a2@example.com A', 'a@example.com X', 'b@example.com B'],
    );
  });

  it('leaves a company that has other people, or companies below it, by now', async () => {
    const { staff } = importing;
    const job = await importing.run(
      'email,last name,company\na@example.com,A,Shared\nb@example.com,B,Parent',
    );
    const companies = (await staff.get<{ items: { id: string }[] }>('/companies?sort=name')).body.items;
    const [parent, shared] = companies.map(({ id }) => id);
    const email = 'c@example.com';
    const { body } = await staff.post<Customer>('/customers', { firstName: 'C', lastName: 'C', email });
    await staff.put(`/companies/${shared}/people/${body.id}`, {});
    await staff.post('/companies', { name: 'Child', parentId: parent });
    const undone = await importing.step(job.result?.importId ?? '', 'reversals');
    expect(undone.status).toBe('succeeded_with_errors');
    expect((await importing.customers()).map((one) => one.email).sort()).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ]);
  });

  it('takes back people of whom somebody said that they are two', async () => {
    const job = await importing.run('email,last name\na@example.com,A\nb@example.com,B');
    const [one, other] = await importing.customers();
    const pair = `/customers/${one!.id}/possible-duplicates/${other!.id}/dismissal`;
    expect((await importing.staff.put(pair, {})).status).toBe(204);
    expect((await importing.step(job.result?.importId ?? '', 'reversals')).status).toBe('succeeded');
    expect(await importing.customers()).toEqual([]);
  });

  it('takes everybody out of a group into which it put several', async () => {
    await importing.run('email,groups\na@example.com,B2B\nb@example.com,B2B\nc@example.com,B2B');
    const job = await importing.run(
      'email,groups\na@example.com,Fans\nb@example.com,Fans\nc@example.com,Fans',
    );
    expect(job.result?.counts).toMatchObject({ updated: 3 });
    expect((await importing.step(job.result?.importId ?? '', 'reversals')).status).toBe('succeeded');
    const left = await importing.world.rows(
      `SELECT 1 FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id WHERE g.name = 'Fans'`,
    );
    expect(left).toEqual([]);
  });

  it('takes nobody along into a main group that moved', async () => {
    await importing.staff.post('/customers', { email: 'a@example.com', firstName: 'A', lastName: 'A' });
    const job = await importing.run('email,last name,main group\na@example.com,A,Brand new');
    const members = `SELECT g.name FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id ORDER BY 1`;
    expect(await importing.world.rows(members)).toEqual([{ name: 'Brand new' }, { name: 'Customer' }]);
    await importing.step(job.result?.importId ?? '', 'reversals');
    expect(await importing.world.rows(members)).toEqual([{ name: 'Customer' }]);
  });

  it('can have failed half-way, and cannot be read anew then', async () => {
    const job = await importing.run('email,last name\na@example.com,A\nb@example.com,B');
    const id = job.result?.importId ?? '';
    await importing.world.rows(`UPDATE customer_import SET status = 'failed' WHERE id = $1`, [id]);
    const { status, body } = await importing.staff.post<ProblemBody>(
      `/customer-imports/${id}/corrections`,
      {},
    );
    expect([status, body.code]).toEqual([409, 'transfers.partly_done']);
    expect((await importing.step(id, 'reversals')).status).toBe('succeeded');
    expect(await importing.customers()).toEqual([]);
  });

  it('can be a queued job that is cancelled, without being lost', async () => {
    const draft = await importing.draft('email,last name\na@example.com,A');
    const { id: job } = await importing.step(draft.id, 'checks');
    // As if it still stood behind a long one.
    await importing.world.rows(`UPDATE customer_import SET status = 'checking' WHERE id = $1`, [draft.id]);
    await importing.world.rows(`UPDATE job SET status = 'queued', finished_at = NULL WHERE id = $1`, [job]);
    expect((await importing.staff.post<{ status: string }>(`/jobs/${job}/cancellation`)).body.status).toBe(
      'cancelled',
    );
    const { body } = await importing.staff.get<CustomerImport>(`/customer-imports/${draft.id}`);
    expect(body.status).toBe('uploaded');
    expect((await importing.step(draft.id, 'runs')).status).toBe('succeeded');
  });
});
