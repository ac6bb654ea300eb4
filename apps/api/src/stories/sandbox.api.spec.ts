import type { IssuedApiKey } from '@clientele/access/dto';
import { Mailer } from '@clientele/mail/api';
import type { ShopFront } from '@clientele/settings/dto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../backup/backup';
import { restore } from '../backup/restore';
import { migrate, migrationNames } from '../migrate';
import type { Client, ProblemBody } from '../testing/client';
import { createDatabase, query } from '../testing/databases';
import { openMailbox } from '../testing/mailbox';
import { freeAddress, newDatabase, openWorld, type World } from '../testing/world';

const LIVE = { NODE_ENV: 'production', PUBLIC_URL: 'http://127.0.0.1', LOG_LEVEL: 'silent' };
const OF_LIVE = 'SANDBOX is on, and this is the database of a live installation.';
const OF_SANDBOX = 'This is the database of a sandbox.';
const KEY = { name: 'A partner', permissions: ['customers:read'] };

describe('A sandbox', () => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>;
  let sandbox: World;
  let live: World;
  let development: World;

  beforeAll(async () => {
    mailbox = await openMailbox();
    const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'Clientele <no-reply@example.com>' };
    sandbox = await openWorld(undefined, { ...LIVE, ...mail, SANDBOX: 'on' });
    live = await openWorld(undefined, LIVE);
    development = await openWorld();
  });
  afterAll(async () => {
    await Promise.all([sandbox, live, development].map((world) => world.close()));
    await mailbox.close();
  });

  const keyOf = async (world: World): Promise<string> =>
    (await (await world.as('owner')).post<IssuedApiKey>('/api-keys', KEY)).body.key;
  const bearer = (world: World, key: string): Client =>
    world.anybody.with({ authorization: `Bearer ${key}` });
  const askedWith = async (world: World, key: string): Promise<unknown[]> => {
    const { status, body } = await bearer(world, key).get<ProblemBody>('/customers');
    return [status, body.code];
  };

  it('makes test keys, which no live installation takes, and takes no live ones', async () => {
    const [test, real] = [await keyOf(sandbox), await keyOf(live)];
    expect([test.slice(0, 9), real.slice(0, 9)]).toEqual(['clt_test_', 'clt_live_']);
    expect([await askedWith(sandbox, test), await askedWith(live, real)]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(await askedWith(live, test)).toEqual([401, 'access.key_of_sandbox']);
    expect(await askedWith(sandbox, real)).toEqual([401, 'access.key_of_live']);
    const { body } = await bearer(live, test).get<ProblemBody>('/customers');
    expect(body.title).toContain('It works in the sandbox only');
  });

  it('keeps its keys apart even where a live database knows the secret', async () => {
    const partner = await live.withKey(['customers:read']);
    const { status, body } = await partner.get<ProblemBody>('/customers');
    expect([status, body.code]).toEqual([401, 'access.key_of_sandbox']);
  });

  it('is told from what is live, and from what one develops with, which takes both kinds of keys', async () => {
    for (const [world, environment] of [
      [sandbox, 'sandbox'],
      [live, 'live'],
      [development, 'development'],
    ] as const) {
      const front = await world.anybody.get<ShopFront>('/shop');
      expect(front.headers.get('clientele-environment')).toBe(environment);
      expect(front.body.sandbox).toBe(environment === 'sandbox');
      expect((await world.anybody.raw('/health/ready', {})).body).toMatchObject({ environment });
    }
    expect((await (await development.withKey()).get('/customers')).status).toBe(200);
    expect(await askedWith(development, await keyOf(development))).toEqual([200, undefined]);
  });

  it('mails nothing, whoever asks for it, and says so', async () => {
    const asked = await sandbox.anybody.post('/password-links', { email: 'owner@example.com' });
    expect([asked.status, asked.body]).toEqual([202, { mailed: false }]);
    await sandbox.app.get(Mailer).send({
      to: { name: 'Anna', address: 'anna@example.com' },
      subject: 'A letter',
      text: 'Text',
      html: '<p>Text</p>',
    });
    expect(mailbox.letters).toEqual([]);
  });

  it('does not start with a live database, nor a live installation with that of a sandbox', async () => {
    await expect(openWorld(live.databaseUrl, { ...LIVE, SANDBOX: 'on' })).rejects.toThrow(OF_LIVE);
    for (const env of [LIVE, {}])
      await expect(openWorld(sandbox.databaseUrl, env)).rejects.toThrow(OF_SANDBOX);
    const again = await openWorld(sandbox.databaseUrl, { ...LIVE, SANDBOX: 'on' });
    await again.close();
  });

  it('changes nothing of a database that was in use before there were sandboxes', async () => {
    const url = freeAddress();
    await createDatabase(url);
    await migrate(url, { only: migrationNames.filter((name) => !name.startsWith('Installation')) });
    await query(
      url,
      `INSERT INTO operator (name, email, email_canonical, password_hash, role) VALUES ('O', 'o@x.example', 'o@x.example', '', 'owner')`,
    );
    await expect(migrate(url, { sandbox: true })).rejects.toThrow(OF_LIVE);
    expect(await query(url, `SELECT to_regclass('installation') AS marked`)).toEqual([{ marked: null }]);
    expect(await migrate(url, { sandbox: false })).toBe(1);
    expect(await query(url, `SELECT sandbox FROM installation`)).toEqual([{ sandbox: false }]);
    await expect(migrate(url, { sandbox: true })).rejects.toThrow(OF_LIVE);
  });

  it('is none any more once the backup of a live installation is restored into its database', async () => {
    const home = await mkdtemp(join(tmpdir(), 'clientele-sandbox-'));
    try {
      const { folder } = await backup(live.databaseUrl, { to: home });
      const url = await newDatabase();
      await migrate(url, { sandbox: true });
      await restore(url, folder);
      await expect(migrate(url, { sandbox: true })).rejects.toThrow(OF_LIVE);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});
