import type { Company } from '@clientele/companies/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { openRegisterDesk, type RegisterDesk } from '../demo/register-desk';
import type { Client } from '../testing/client';
import { ENTERED, registerWorld, type CompanyOf } from '../testing/registers';
import { openWorld, type World } from '../testing/world';

interface List {
  items: (Company & { registerStatus: string | null })[];
  code?: string;
}

describe('What registers say, where companies are told of', () => {
  let world: World;
  let desk: RegisterDesk;
  let owner: Client;
  let manager: Client;
  let both: CompanyOf;
  let managerId: string;

  const { company, change, states, check } = registerWorld(
    () => world,
    () => owner,
  );
  const listed = async (query: string, client = owner): Promise<unknown[]> =>
    (await client.get<List>(`/companies?${query}`)).body.items.map(({ name, registerStatus }) => [
      name,
      registerStatus,
    ]);

  beforeAll(async () => {
    desk = await openRegisterDesk((digits) => ENTERED[digits]);
    world = await openWorld(undefined, desk.env);
    owner = await world.as('owner');
    manager = await world.as('account_manager');
    managerId = (await manager.get<{ id: string }>('/account')).body.id;
    const berg = await company({ name: 'Berg', country: 'DE', taxId: 'DE136695976' });
    await check(berg);
    await company({ name: 'Fjord', country: 'NO', organisationNumber: '995525828' });
    await company({ name: 'No numbers', country: 'DE' });
    // The number exists, and is not registered for VAT.
    const numbers = { organisationNumber: '988077917', taxId: 'NO988077917MVA' };
    both = await company({ name: 'Vidde', country: 'NO', accountManagerId: managerId, ...numbers });
    await check(both);
  });
  afterAll(async () => {
    await world.close();
    await desk.close();
  });

  it('stands in the list of companies, by the worst of the numbers of each', async () => {
    expect((await states(both)).map(({ status }) => status).sort()).toEqual(['invalid', 'valid']);
    expect(await listed('')).toEqual([
      ['Berg', 'valid'],
      ['Fjord', 'unverified'],
      ['No numbers', null],
      ['Vidde', 'invalid'],
    ]);
  });

  it.each([
    ['registerStatus=invalid', ['Vidde']],
    ['registerStatus=valid', ['Berg']],
    ['registerStatus=unverified&q=fjord', ['Fjord']],
    ['registerStatus=invalid,unverified&sort=-name', ['Vidde', 'Fjord']],
    ['registerStatus[ne]=valid', ['Fjord', 'No numbers', 'Vidde']],
    ['registerStatus[isNull]=true', ['No numbers']],
    ['sort=registerStatus', ['Vidde', 'Fjord', 'Berg', 'No numbers']],
  ])('filters and sorts it: %s', async (query, names) => {
    expect((await listed(query)).map((row) => (row as unknown[])[0])).toEqual(names);
    const counting = owner.with({ prefer: 'return=total-count' });
    const { body } = await counting.get<{ page: { total: number } }>(`/companies?${query}`);
    expect(body.page.total).toBe(names.length);
  });

  it('is filtered by no status that there is not', async () => {
    const { status, body } = await owner.get<List>('/companies?registerStatus=odd');
    expect([status, body.code]).toEqual([400, 'shared.invalid_parameter']);
  });

  it('is told of the own companies of an account manager', async () => {
    expect(await listed('registerStatus[isNull]=false', manager)).toEqual([['Vidde', 'invalid']]);
    expect(await listed('registerStatus=valid', manager)).toEqual([]);
  });

  it('stands in the timeline of the company, with who asked', async () => {
    const told = async (client: Client, query = ''): Promise<TimelineEntry[]> =>
      (await client.get<{ items: TimelineEntry[] }>(`/companies/${both.id}/timeline${query}`)).body.items;
    const [tax] = await told(manager, '?entity=tax_id_state');
    expect(tax).toMatchObject({
      operation: 'updated',
      actorKind: 'operator',
      actorName: 'The owner',
      fields: [
        { name: 'status', from: 'unverified', to: 'invalid' },
        { name: 'answeredBy', from: '', to: 'brreg' },
      ],
    });
    expect(await told(owner, '?field=status')).toMatchObject([
      { entity: 'tax_id_state' },
      { entity: 'organisation_number_state' },
    ]);
    // Another number is unverified again, which is told too; that of another company is not.
    const next = (await owner.get<Company>(`/customers/${both.customerId}/company`)).body;
    const changed = await change({ ...both, ...next }, { taxId: 'NO995525828MVA' });
    expect(changed.status).toBe(200);
    const entries = await told(owner, '?entity=tax_id_state');
    expect(entries.map(({ fields }) => fields[0])).toMatchObject([
      { name: 'status', from: 'invalid', to: 'unverified' },
      { name: 'status', from: 'unverified', to: 'invalid' },
    ]);
    const other = await manager.get(`/companies/${(await company({ name: 'Other' })).id}/timeline`);
    expect(other.status).toBe(404);
  });
});
