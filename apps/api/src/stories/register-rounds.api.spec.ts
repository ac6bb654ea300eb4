import { RegisterRound } from '@clientele/registers/api';
import type { RegisterState } from '@clientele/registers/dto';
import { openRegisterDesk, type Mishap, type RegisterDesk } from '../demo/register-desk';
import type { Client } from '../testing/client';
import { ENTERED, minutesUntil, registerWorld } from '../testing/registers';
import { openWorld, type World } from '../testing/world';

/** Nothing is asked but by these rounds. */
describe('In rounds, the numbers of companies', () => {
  let world: World;
  let desk: RegisterDesk;
  let owner: Client;

  beforeAll(async () => {
    desk = await openRegisterDesk((digits) => ENTERED[digits]);
    world = await openWorld(undefined, { ...desk.env, JOBS: 'none' });
    owner = await world.as('owner');
  });
  afterAll(async () => {
    await world.close();
    await desk.close();
  });
  afterEach(() => desk.befall('vies'));

  const { company, states, round } = registerWorld(
    () => world,
    () => owner,
  );

  it('wait unverified, and are asked about soon', async () => {
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    expect(await states(made)).toMatchObject([
      { kind: 'tax_id', number: 'DE136695976', status: 'unverified', register: 'vies', checkedAt: null },
    ]);
    await round();
    const [state] = await states(made);
    expect(state).toMatchObject({
      status: 'valid',
      answeredBy: 'vies',
      finding: 'vat_registered',
      name: 'BERG GMBH',
      address: 'HAUPTSTR. 1, 10115 BERLIN',
      nameLikeness: 'differs',
      addressLikeness: '',
      failure: '',
    });
    expect(minutesUntil(state?.nextCheckAt)).toBeGreaterThan(89 * 1440);
  });

  it('that were confirmed stay so in an outage, which is told, and tried again later and later', async () => {
    const made = await company({ country: 'DE', taxId: 'DE136695976' });
    await round();
    const [confirmed] = await states(made);
    desk.befall('vies', 'MS_UNAVAILABLE');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 13; attempt += 1) {
      await world.rows(`UPDATE register_state SET due_at = now() WHERE company_id = $1`, [made.id]);
      await round();
      const [state] = await states(made);
      expect(state).toMatchObject({
        status: 'valid',
        checkedAt: confirmed?.checkedAt,
        failure: 'MS_UNAVAILABLE',
      });
      waits.push(minutesUntil(state?.nextCheckAt));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440]);
    desk.befall('vies');
    await world.rows(`UPDATE register_state SET due_at = now() WHERE company_id = $1`, [made.id]);
    await round();
    expect(await states(made)).toMatchObject([{ status: 'valid', failure: '', triedAt: null }]);
  });

  it('of thirty companies are one question to the Polish list', async () => {
    await world.rows(`UPDATE register_state SET due_at = now() + interval '1 day'`);
    await world.rows(
      `INSERT INTO company (name, country, tax_id) SELECT 'Firma ' || n, 'PL', 'PL' || (7000000000 + n) FROM generate_series(1, 40) n`,
    );
    const before = desk.asked.length;
    await round();
    const counts = desk.asked.slice(before).map(({ path }) => path.split('?')[0]?.split(',').length);
    expect(counts).toEqual([30, 10]);
    const [left] = await world.rows<{ count: string }>(
      `SELECT count(*) FROM register_state WHERE number LIKE 'PL7%' AND status = 'unverified'`,
    );
    expect(left?.count).toBe('0');
  });

  it.each<[Mishap, number]>([
    ['SERVICE_UNAVAILABLE', 1],
    ['MS_UNAVAILABLE', 2],
  ])('of two countries cost a round with %s %d questions', async (mishap, questions) => {
    await world.rows(`UPDATE register_state SET due_at = now() + interval '1 day'`);
    await world.rows(
      `INSERT INTO company (name, country, tax_id) SELECT 'Firm ' || n, c, c || (44000000000 + n)
         FROM generate_series(1, 5) n, unnest(ARRAY['FR', 'HR']) c`,
    );
    desk.befall('vies', mishap);
    const before = desk.asked.length;
    await round();
    expect(desk.asked.length - before).toBe(questions);
    await world.rows(`DELETE FROM company WHERE name LIKE 'Firm %'`);
  });
});

describe('Without registers', () => {
  it('nobody is asked, and numbers wait', async () => {
    const world = await openWorld();
    try {
      const owner = await world.as('owner');
      expect((await owner.get<{ registers: string[] }>('/settings')).body.registers).toEqual([]);
      const [company] = await world.rows<{ id: string }>(
        `INSERT INTO company (name, country, tax_id) VALUES ('Berg', 'DE', 'DE136695976') RETURNING id`,
      );
      await world.app.get(RegisterRound).run();
      const { body } = await owner.get<{ items: RegisterState[] }>(
        `/companies/${company?.id}/register-states`,
      );
      expect(body.items).toMatchObject([{ status: 'unverified', register: '', nextCheckAt: null }]);
      expect((await owner.post(`/companies/${company?.id}/register-checks`)).status).toBe(409);
    } finally {
      await world.close();
    }
  });
});
