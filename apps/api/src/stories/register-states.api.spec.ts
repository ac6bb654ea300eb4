import type { RegisterSuggestion } from '@clientele/registers/dto';
import { openRegisterDesk, type RegisterDesk } from '../demo/register-desk';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { ENTERED, HURT, registerWorld } from '../testing/registers';
import { openWorld, type World } from '../testing/world';

describe('What registers say of companies', () => {
  let world: World;
  let desk: RegisterDesk;
  let owner: Client;

  beforeAll(async () => {
    desk = await openRegisterDesk((digits) => ENTERED[digits]);
    world = await openWorld(undefined, desk.env);
    owner = await world.as('owner');
  });
  afterAll(async () => {
    await world.close();
    await desk.close();
  });

  const { company, states, check } = registerWorld(
    () => world,
    () => owner,
  );

  it('is compared with our names and addresses', async () => {
    const made = await company({ country: 'PL', taxId: '8567346215' });
    const address = { street: 'ul. Lipowa 4', postalCode: '00-950', city: 'Warszawa', country: 'PL' };
    const sent = { firstName: 'A', lastName: 'B', ...address };
    expect((await owner.post(`/customers/${made.customerId}/addresses`, sent)).status).toBe(201);
    await check(made);
    expect(await states(made)).toMatchObject([{ nameLikeness: 'same', addressLikeness: 'same' }]);
    const auditor = await world.as('auditor');
    const [masked] = await states(made, auditor);
    expect([masked?.name, masked && 'address' in masked]).toEqual([HURT.name, false]);
  });

  it('is told in the list, along with the customer, in exports and in the timeline', async () => {
    const made = await company({ country: 'FR', taxId: 'FR83404833048' });
    await check(made);
    const found = await owner.get<{ items: Record<string, unknown>[] }>(
      `/customers?q=${made.taxId}&taxIdStatus=invalid&embed=(registers(number,status,answeredBy))`,
    );
    expect(found.body.items).toMatchObject([
      {
        id: made.customerId,
        taxIdStatus: 'invalid',
        organisationNumberStatus: '',
        embedded: { registers: [{ number: made.taxId, status: 'invalid', answeredBy: 'vies' }] },
      },
    ]);
    const none = await owner.get<{ items: object[] }>(`/customers?q=${made.taxId}&taxIdStatus=valid`);
    expect(none.body.items).toEqual([]);
    const columns = await owner.get<{ items: { key: string }[] }>('/customer-export-columns');
    const keys = columns.body.items.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['taxIdStatus', 'organisationNumberStatus']));
    const timeline = await owner.get<{ items: object[] }>(
      `/customers/${made.customerId}/timeline?entity=tax_id_state`,
    );
    expect(timeline.body.items).toMatchObject([
      {
        operation: 'updated',
        fields: [
          { name: 'status', from: 'unverified', to: 'invalid' },
          { name: 'answeredBy', from: '', to: 'vies' },
        ],
      },
    ]);
  });

  it('is there for those alone who may see the company', async () => {
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    const manager = await world.as('account_manager');
    const get = `/companies/${made.id}/register-states`;
    const post = `/companies/${made.id}/register-checks`;
    expect((await manager.get(get)).status).toBe(404);
    expect((await manager.post(post)).status).toBe(404);
    expect((await (await world.as('marketing')).get(get)).status).toBe(403);
    expect((await (await world.as('support')).post(post)).status).toBe(403);
    expect((await (await world.as('support')).get(get)).status).toBe(200);
  });

  it('fills in a number that was just typed, and nothing of it is kept', async () => {
    const ask = (
      kind: string,
      country: string,
      number: string,
    ): Promise<Answer<RegisterSuggestion & ProblemBody>> =>
      owner.post('/register-look-ups', { kind, country, number });
    const before = await world.rows(`SELECT count(*) FROM register_check`);
    const found = await ask('organisation_number', 'CZ', '251 23 891');
    expect([found.status, found.body]).toMatchObject([
      200,
      {
        outcome: 'valid',
        register: 'ares',
        name: 'Škoda Stavby s.r.o.',
        legalForm: 's.r.o.',
        taxId: 'CZ25123891',
      },
    ]);
    const asked = desk.asked.length;
    expect((await ask('organisation_number', 'CZ', '25123891')).body.outcome).toBe('valid');
    expect(desk.asked.length).toBe(asked);
    expect((await ask('organisation_number', 'DE', 'HRB 1')).body.outcome).toBe('not_covered');
    expect((await ask('tax_id', 'FR', 'FR45732829320')).body.errors?.[0]?.code).toBe('companies.tax_id');
    desk.befall('vies', 'SERVICE_UNAVAILABLE');
    expect((await ask('tax_id', 'DE', 'DE136695976')).body).toMatchObject({
      outcome: 'no_answer',
      failure: 'SERVICE_UNAVAILABLE',
      name: '',
    });
    expect(await world.rows(`SELECT count(*) FROM register_check`)).toEqual(before);
  });
});
