import { hashToken, newToken } from '@clientele/access/api';
import type { Settings, ShopFront } from '@clientele/settings/dto';
import type { ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const ANSWERS = {
  shopName: 'Północ Outdoor',
  baseCurrency: 'PLN',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  ownerName: 'Olga Owner',
  ownerEmail: 'olga@example.com',
  password: 'violet harbour lantern 47',
};

describe('Settings', () => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  it('are asked of the first owner once, with the token that the start printed', async () => {
    expect((await world.anybody.get<ShopFront>('/shop')).body).toEqual({
      shopName: '',
      setupNeeded: true,
      sandbox: false,
    });
    const token = newToken();
    await world.rows(
      `INSERT INTO sign_in_token (token_hash, expires_at) VALUES ($1, now() + interval '1 hour')`,
      [hashToken(token)],
    );
    const guess = await world.anybody.post<ProblemBody>('/setup', { ...ANSWERS, token: newToken() });
    expect([guess.status, guess.body.code]).toEqual([401, 'access.link_invalid']);
    const weak = await world.anybody.post<ProblemBody>('/setup', { ...ANSWERS, token, password: 'short' });
    expect(weak.body.errors?.[0]?.pointer).toBe('/password');
    const done = await world.anybody.post('/setup', { ...ANSWERS, token });
    expect([done.status, done.body['role']]).toEqual([201, 'owner']);
    expect((await world.anybody.get<ShopFront>('/shop')).body).toEqual({
      shopName: 'Północ Outdoor',
      setupNeeded: false,
      sandbox: false,
    });
    const again = await world.anybody.post<ProblemBody>('/setup', { ...ANSWERS, token });
    expect([again.status, again.body.code]).toEqual([409, 'settings.already_set_up']);
  });

  it('are changed by the owner, one version after the other', async () => {
    const owner = await world.as('owner');
    const { version } = (await owner.get<Settings>('/settings')).body;
    const { body } = await owner.patch<Settings>(
      '/settings',
      { b2bMode: false, requiredFields: ['phone'] },
      version,
    );
    expect(body).toMatchObject({ b2bMode: false, requiredFields: ['phone'], version: version + 1 });
    expect((await owner.patch('/settings', { b2bMode: true }, version)).status).toBe(412);
    expect((await (await world.as('back_office')).patch('/settings', { b2bMode: true }, 2)).status).toBe(403);
    const refused = await owner.post<ProblemBody>('/customers', { email: 'no.phone@example.com' });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/phone']);
  });

  it('require only fields that exist and are switched on (decision 8)', async () => {
    const owner = await world.as('owner');
    const unknown = await owner.patch<ProblemBody>('/settings', { requiredFields: ['shoeSize'] }, 1);
    expect(unknown.body.errors?.[0]).toMatchObject({
      pointer: '/requiredFields',
      params: { fields: 'shoeSize' },
    });
    expect((await owner.patch('/settings', { requiredFields: ['birthdayOn'] }, 1)).status).toBe(422);
    expect(
      (await owner.patch('/settings', { requiredFields: ['birthdayOn'], birthdayEnabled: true }, 1)).status,
    ).toBe(200);
  });

  it.each([
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', 'VST'],
    ['timeZone', '+01:00'],
    ['country', 'XX'],
    ['baseCurrency', 'ZŁ'],
    ['shopName', ''],
  ])('refuse %s %s', async (field, value) => {
    const owner = await world.as('owner');
    const { status, body } = await owner.patch<ProblemBody>('/settings', { [field]: value }, 1);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, `/${field}`]);
  });
});
