import type { Company } from '@clientele/companies/dto';
import { openRegisterDesk, type Mishap, type RegisterDesk, type Service } from '../demo/register-desk';
import type { Client, ProblemBody } from '../testing/client';
import { ENTERED, minutesUntil, registerWorld } from '../testing/registers';
import { openWorld, type World } from '../testing/world';

describe('The numbers of a company', () => {
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
  afterEach(() => {
    for (const service of ['vies', 'ares', 'brreg', 'white_list'] as const) desk.befall(service);
  });

  const { company, change, states, check } = registerWorld(
    () => world,
    () => owner,
  );

  it('are asked about by the clock', async () => {
    const clock = `SELECT 1 FROM graphile_worker._private_known_crontabs WHERE identifier = 'register_round'`;
    expect(await world.rows(clock)).toHaveLength(1);
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    await world.rows(`SELECT graphile_worker.add_job('register_round')`);
    let [state] = await states(made);
    for (let attempt = 0; attempt < 100 && state?.status === 'unverified'; attempt += 1) {
      await new Promise((go) => setTimeout(go, 50));
      [state] = await states(made);
    }
    expect(state?.status).toBe('valid');
  });

  it.each([
    ['PL', { taxId: '8567346215' }, 'white_list', 'valid', 'vat_registered'],
    ['PL', { taxId: 'PL1132191233' }, 'white_list', 'invalid', 'not_found'],
    ['CZ', { organisationNumber: '25123891' }, 'ares', 'valid', ''],
    ['CZ', { organisationNumber: '00177041' }, 'ares', 'invalid', 'not_found'],
    ['NO', { taxId: 'NO995525828MVA' }, 'brreg', 'valid', 'vat_registered'],
    ['NO', { taxId: 'NO988077917MVA' }, 'brreg', 'invalid', 'not_vat_registered'],
    ['NO', { taxId: '988077917' }, 'brreg', 'valid', 'not_vat_registered'],
    ['NO', { organisationNumber: '988077917' }, 'brreg', 'valid', 'not_vat_registered'],
    ['FR', { taxId: 'FR44732829320' }, 'vies', 'invalid', 'not_found'],
  ])('of %s, %j, are asked of %s, which says %s', async (country, numbers, ...said) => {
    const made = await company({ country, ...numbers });
    expect((await check(made)).status).toBe('succeeded');
    const [answeredBy, status, finding] = said;
    expect(await states(made)).toMatchObject([{ answeredBy, status, finding }]);
  });

  it('are asked about anew when somebody wants to know now, whatever was said a minute ago', async () => {
    const made = await company({ country: 'CZ', organisationNumber: '25123891' });
    await check(made);
    const [before] = await states(made);
    const asked = desk.asked.length;
    await check(made);
    const [after] = await states(made);
    expect(desk.asked.length).toBe(asked + 1);
    expect(Date.parse(after?.checkedAt ?? '')).toBeGreaterThan(Date.parse(before?.checkedAt ?? ''));
    desk.befall('ares', 'down');
    expect((await check(made)).status).toBe('succeeded_with_errors');
    expect(await states(made)).toMatchObject([
      { status: 'valid', checkedAt: after?.checkedAt, failure: 'http_503' },
    ]);
  });

  it('that no register knows wait for none', async () => {
    const made = await company({ country: 'DE', taxId: '12/345/67890', organisationNumber: 'HRB 1' });
    expect(await states(made)).toEqual([]);
    const { status, body } = await owner.post<ProblemBody>(`/companies/${made.id}/register-checks`);
    expect([status, body.code]).toEqual([409, 'registers.nothing_to_ask']);
  });

  it('are proved by a consultation number where the shop says who asks', async () => {
    const { body } = await owner.get<{ version: number }>('/settings');
    const odd = await owner.patch<ProblemBody>('/settings', { vatId: '8567346215' }, body.version);
    expect([odd.status, odd.body.errors?.[0]?.code]).toEqual([422, 'settings.vat_id']);
    const saved = await owner.patch('/settings', { vatId: 'PL8567346215', registerDays: 30 }, body.version);
    expect(saved.body).toMatchObject({
      registers: ['white_list', 'brreg', 'ares', 'vies'],
      registerDays: 30,
    });
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    await check(made);
    const [state] = await states(made);
    expect(state?.evidence).toBe('WAPIAAAA36695976');
    expect(minutesUntil(state?.nextCheckAt)).toBe(30 * 1440);
    expect(JSON.parse(desk.asked.at(-1)?.body ?? '')).toEqual({
      countryCode: 'DE',
      vatNumber: '136695976',
      requesterMemberStateCode: 'PL',
      requesterNumber: '8567346215',
    });
  });

  const outages: [Service, Partial<Company>, Mishap, string][] = [
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'MS_UNAVAILABLE', 'MS_UNAVAILABLE'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'MS_MAX_CONCURRENT_REQ', 'MS_MAX_CONCURRENT_REQ'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'TIMEOUT', 'TIMEOUT'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'busy', 'too_many_requests'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'down', 'http_503'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'html', 'no_json'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'liar', 'no_json'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'odd', 'unexpected_answer'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'moved', 'redirected'],
    ['vies', { country: 'DE', taxId: 'DE136695976' }, 'huge', 'too_large'],
    ['ares', { country: 'CZ', organisationNumber: '45274649' }, 'missing', 'http_404'],
    ['brreg', { country: 'NO', organisationNumber: '974760673' }, 'missing', 'http_404'],
    ['white_list', { country: 'PL', taxId: '5261040828' }, 'odd', 'unexpected_answer'],
    ['brreg', { country: 'NO', organisationNumber: '974760673' }, 'down', 'http_503'],
  ];
  it.each(outages)('stay as they are while %s has for %j: %s', async (service, input, mishap, failure) => {
    const made = await company(input);
    await world.rows(`UPDATE setting SET vat_id = ''`);
    desk.befall(service, mishap);
    expect((await check(made)).status).toBe('succeeded_with_errors');
    const [state] = await states(made);
    expect(state).toMatchObject({ status: 'unverified', checkedAt: null, failure });
    // Once more, when the clock strikes meanwhile.
    expect(mishap === 'busy' ? [10] : [2, 4]).toContain(minutesUntil(state?.nextCheckAt));
  });

  it('leave the group and all else of the customer alone, whatever registers say', async () => {
    const made = await company({ country: 'FR', taxId: 'FR23334175221' });
    const path = `/customers/${made.customerId}`;
    const [before, ours] = [await owner.get(path), await owner.get(`${path}/company`)];
    await check(made);
    expect(await states(made)).toMatchObject([{ status: 'invalid' }]);
    expect((await owner.get(path)).body).toEqual(before.body);
    expect((await owner.get(`${path}/company`)).body).toEqual(ours.body);
  });

  it('are unverified again when they change, and only then', async () => {
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    await check(made);
    const renamed = await change(made, { name: 'Berg GmbH' });
    expect(await states(made)).toMatchObject([{ status: 'valid', nameLikeness: 'same' }]);
    const next = { ...made, ...renamed.body, taxId: 'DE811907980' };
    expect((await change(next, {})).status).toBe(200);
    expect(await states(made)).toMatchObject([
      { number: 'DE811907980', status: 'unverified', evidence: '', name: '', checkedAt: null },
    ]);
    const gone = await owner.get<Company>(`/customers/${made.customerId}/company`);
    await change({ ...made, ...gone.body }, { taxId: '' });
    expect(await states(made)).toEqual([]);
  });

  it('are no more confirmed by an answer about a number that was there before', async () => {
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    await check(made);
    await expect(
      world.rows(`UPDATE register_state SET status = 'invalid' WHERE company_id = $1`, [made.id]),
    ).rejects.toThrow('fk_register_state_check_id');
    await expect(
      world.rows(`UPDATE register_check SET outcome = 'invalid' WHERE company_id = $1`, [made.id]),
    ).rejects.toThrow('append-only');
    await world.rows(`UPDATE register_check SET name = '', address = '', number = '' WHERE company_id = $1`, [
      made.id,
    ]);
    expect(await states(made)).toMatchObject([{ status: 'valid', name: '' }]);
  });
});
