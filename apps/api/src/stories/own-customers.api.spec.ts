import type { Company } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { ExportPreview, ImportRow } from '@clientele/transfers/dto';
import { routesOf } from '../routes';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface List {
  items: Customer[];
  page: { total?: number };
}

describe('An account manager', () => {
  let world: World;
  let owner: Client;
  let manager: Client;
  let managerId: string;
  let mine: Customer;
  let others: Customer;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    manager = await world.as('account_manager');
    managerId = (await manager.get<{ id: string }>('/account')).body.id;
    mine = await withCompany('mine@example.com', 'Mine AS', managerId);
    others = await withCompany('others@example.com', 'Others AS', null);
    await owner.post('/customers', { firstName: 'P', lastName: 'Private', email: 'private@example.com' });
  });
  afterAll(() => world.close());

  async function withCompany(
    email: string,
    name: string,
    accountManagerId: string | null,
  ): Promise<Customer> {
    const { body } = await owner.post<Customer>('/customers', { firstName: 'P', lastName: name, email });
    await owner.put(`/customers/${body.id}/company`, { name, accountManagerId });
    return body;
  }

  it('finds, counts and exports the people of the assigned companies and nobody else', async () => {
    const counted = manager.with({ prefer: 'return=total-count' });
    const { body } = await counted.get<List>('/customers');
    expect([body.items.map(({ email }) => email), body.page.total]).toEqual([['mine@example.com'], 1]);
    expect((await manager.get<List>('/customers?q=others')).body.items).toEqual([]);
    expect((await manager.get<List>('/customers?email=others@example.com')).body.items).toEqual([]);
    const preview = await manager.post<ExportPreview>('/customer-exports/preview', { scope: 'all' });
    expect(preview.body.rows).toBe(1);
    const selected = { scope: 'selection', ids: [others.id] };
    expect((await manager.post<ExportPreview>('/customer-exports/preview', selected)).body.rows).toBe(0);
  });

  it('is told of every path below somebody else’s customer that it does not exist', async () => {
    const below = routesOf(world.app).filter(({ path }) => /^\/api\/v1\/customers\/:\w+(\/|$)/.test(path));
    expect(below.length).toBeGreaterThan(8);
    for (const { method, path, permissions } of below) {
      const concrete = path.replace(/:\w+/, others.id).replace(/:\w+/g, others.id).replace('/api/v1', '');
      const sends = ['post', 'put', 'patch'].includes(method);
      const { status } = await manager.raw(concrete, {
        method: method.toUpperCase(),
        headers: { 'if-match': '"1"', ...(sends && { 'content-type': 'application/json' }) },
        ...(sends && { body: '{}' }),
      });
      // What the role never may is refused before anybody looks who the customer is.
      expect([method, path, permissions, [403, 404].includes(status)]).toEqual([
        method,
        path,
        permissions,
        true,
      ]);
    }
    expect((await manager.get(`/customers/${others.id}`)).status).toBe(404);
    expect((await manager.get(`/customers/${others.id}/addresses`)).status).toBe(404);
    expect((await manager.get(`/customers/${mine.id}/company`)).status).toBe(200);
  });

  it('is not told who else has an e-mail address', async () => {
    const { status, body } = await manager.post<ProblemBody>('/customers', {
      firstName: 'X',
      lastName: 'X',
      email: 'others@example.com',
    });
    expect(status).toBe(409);
    expect(JSON.stringify(body)).not.toContain('Others AS');
    expect(JSON.stringify(body)).not.toContain(others.id);
  });

  it('finds whom they add, who act for a company of theirs from the start, and gives no company away', async () => {
    const { status, body } = await manager.post<Customer>('/customers', {
      firstName: 'N',
      lastName: 'New',
      email: 'new@example.com',
    });
    expect(status).toBe(201);
    const path = `/customers/${body.id}/company`;
    const [listed] = (await manager.get<List>('/customers?q=New')).body.items;
    expect(listed).toMatchObject({ id: body.id, company: 'N New', accountManager: 'The account manager' });
    const named = { name: 'New AS', accountManagerId: managerId };
    const company = await manager.put<Company>(path, named, 1);
    expect([company.status, company.body.name]).toEqual([200, 'New AS']);
    const away = await manager.put<ProblemBody>(path, { name: 'New AS', accountManagerId: null }, 2);
    expect([away.status, away.body.code]).toEqual([403, 'companies.manager_forbidden']);
  });

  it('finds whom they add by the ids of another system and many at once', async () => {
    const person = { firstName: 'U', lastName: 'Upserted', email: 'upserted@example.com' };
    expect((await manager.put('/customers/by-external-id/erp/am-1', person)).status).toBe(201);
    const items = [
      { operation: 'create', customer: { firstName: 'B', lastName: 'Bulk', email: 'bulk@example.com' } },
    ];
    expect((await manager.post('/customers/bulk', { items })).status).toBe(207);
    const companyOf = async (q: string): Promise<unknown> =>
      (await manager.get<List>(`/customers?q=${q}`)).body.items;
    expect(await companyOf('upserted')).toMatchObject([{ company: 'U Upserted' }]);
    expect(await companyOf('bulk')).toMatchObject([{ company: 'B Bulk' }]);
  });

  it('sees nobody without a company, whoever added them', async () => {
    const { body } = await manager.post<Customer>('/customers', {
      firstName: 'A',
      lastName: 'Alone',
      email: 'alone@example.com',
    });
    expect((await manager.get(`/customers/${body.id}`)).status).toBe(200);
    await world.rows(`DELETE FROM company_person WHERE customer_id = $1`, [body.id]);
    expect((await manager.get(`/customers/${body.id}`)).status).toBe(404);
    expect((await manager.get<List>('/customers?q=Alone')).body.items).toEqual([]);
  });

  it('loses a company with the next request after it is assigned to somebody else', async () => {
    const lost = await withCompany('lost@example.com', 'Lost AS', managerId);
    expect((await manager.get(`/customers/${lost.id}`)).status).toBe(200);
    await owner.put(`/customers/${lost.id}/company`, { name: 'Lost AS', accountManagerId: null }, 1);
    expect((await manager.get(`/customers/${lost.id}`)).status).toBe(404);
    expect((await manager.get<List>('/customers?q=Lost')).body.items).toEqual([]);
  });

  it('imports their own people and new ones, and changes nobody else', async () => {
    const file =
      'email,lastName,newsletter,company\nmine@example.com,Renamed,1,\nothers@example.com,Stolen,1,\nfresh@example.com,Fresh,1,Fresh AS\n';
    const { body } = await manager.upload<Job>('/customer-imports', 'people.csv', file);
    const job = await manager.ended(body.id);
    expect(job.result?.counts).toEqual({ created: 1, updated: 1, unchanged: 0, skipped: 0, rejected: 1 });
    const rows = (
      await manager.get<{ items: ImportRow[] }>(
        `/customer-imports/${job.result?.importId}/rows?outcome=rejected`,
      )
    ).body.items;
    expect(rows[0]).toMatchObject({
      reason: 'Another account manager looks after this customer.',
      customerId: null,
    });
    expect((await owner.get<Customer>(`/customers/${others.id}`)).body.lastName).toBe('Others AS');
    const [fresh] = (await manager.get<List>('/customers?q=fresh')).body.items;
    // Consents are none of an account manager's business: the column is left out.
    expect(fresh).toMatchObject({
      email: 'fresh@example.com',
      newsletter: false,
      accountManager: 'The account manager',
    });
  });

  it('takes an import back with the companies that it made', async () => {
    const file = 'email,lastName\nundone@example.com,Undone\n';
    const { body } = await manager.upload<Job>('/customer-imports', 'undone.csv', file);
    const { result } = await manager.ended(body.id);
    expect((await manager.get<List>('/customers?q=undone')).body.items).toHaveLength(1);
    const undo = await manager.post<Job>(`/customer-imports/${result?.importId}/reversals`);
    const { result: undone } = await manager.ended(undo.body.id);
    expect(undone?.counts).toBeDefined();
    expect((await manager.get<List>('/customers?q=undone')).body.items).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM company WHERE name = 'Undone'`)).toEqual([]);
  });

  it('takes an import back without harm to whom somebody else looks after by now', async () => {
    const { body } = await manager.upload<Job>(
      '/customer-imports',
      'one.csv',
      'email,lastName\nmoved@example.com,Moved\n',
    );
    const { result } = await manager.ended(body.id);
    const [row] = (
      await manager.get<{ items: ImportRow[] }>(`/customer-imports/${result?.importId}/rows?outcome=created`)
    ).body.items;
    expect(row?.person).toContain('moved@example.com');
    const id = row?.customerId ?? '';
    const [mine] = (await manager.get<List>('/customers?q=moved')).body.items;
    expect(mine).toMatchObject({ id, company: 'Moved', accountManager: 'The account manager' });
    await owner.put(`/customers/${id}/company`, { name: 'Moved AS' }, 1);
    const [later] = (
      await manager.get<{ items: ImportRow[] }>(`/customer-imports/${result?.importId}/rows?outcome=created`)
    ).body.items;
    expect(later).toMatchObject({ person: '', customerId: null });
    const undo = await manager.post<Job>(`/customer-imports/${result?.importId}/reversals`);
    await manager.ended(undo.body.id);
    expect((await owner.get<Customer>(`/customers/${id}`)).body).toMatchObject({
      lastName: 'Moved',
      deletedAt: null,
    });
  });
});
