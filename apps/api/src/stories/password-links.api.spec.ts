import type { Operator, PasswordLink, PasswordLinkAsked } from '@clientele/access/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openMailbox, readable, type Mailbox } from '../testing/mailbox';
import { openWorld, type World } from '../testing/world';

const PASSWORD = 'violet harbour lantern 47';
const NEXT = 'quiet orchard meets 93 trams';

const tokenIn = (letter: string): string => /new-password#([\w-]{43})/.exec(readable(letter))?.[1] ?? '';

describe('A new password', () => {
  let world: World;
  let owner: Client;
  let mailbox: Mailbox;
  let made = 0;

  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await openWorld(undefined, {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Clientele <no-reply@example.com>',
    });
    owner = await world.as('owner');
  });
  afterAll(async () => {
    await world.close();
    await mailbox.close();
  });
  beforeEach(() => world.rows('TRUNCATE sign_in_attempt'));

  const newOperator = async (more: object = {}): Promise<Operator> => {
    made += 1;
    const input = {
      name: 'Eva Example',
      email: `reset${made}@example.com`,
      role: 'back_office',
      password: PASSWORD,
    };
    return (await owner.post<Operator>('/operators', { ...input, ...more })).body;
  };
  const ask = (email: string, host = 'localhost'): Promise<Answer<PasswordLinkAsked & ProblemBody>> =>
    world.anybody.with({ 'x-forwarded-host': host }).post('/password-links', { email });
  const asked = async (email: string): Promise<string> => {
    const letter = mailbox.next();
    expect((await ask(email)).status).toBe(202);
    return tokenIn(await letter);
  };
  const set = (token: string, newPassword = NEXT): Promise<Answer<ProblemBody>> =>
    world.anybody.post<ProblemBody>('/passwords', { token, newPassword });
  const signIn = async (email: string, password: string): Promise<number> =>
    (await world.anybody.post('/session', { email, password })).status;

  it('comes by a letter whose link works once and ends what was open', async () => {
    const { id, email } = await newOperator();
    const { headers } = await world.anybody.post('/session', { email, password: PASSWORD });
    const desk = world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    const token = await asked(email);
    expect(token).not.toBe('');
    expect((await set(token)).status).toBe(204);
    expect((await desk.get('/account')).status).toBe(401);
    expect([await signIn(email, PASSWORD), await signIn(email, NEXT)]).toEqual([401, 201]);
    const again = await set(token, 'something else entirely 55');
    expect([again.status, again.body.code]).toEqual([410, 'access.password_link_invalid']);
    const trace = await world.rows(
      `SELECT actor_id, diff FROM change WHERE entity = 'operator' AND entity_id = $1 AND operation = 'updated'`,
      [id],
    );
    expect(trace).toEqual([{ actor_id: id, diff: { password_hash: [null, null] } }]);
  });

  it('is asked for in the language of the operator, as text and as HTML, and says nothing to a machine', async () => {
    const { id, email } = await newOperator({ name: 'Łucja <b>Żak</b>' });
    await world.rows(`UPDATE operator SET language = 'pl' WHERE id = $1`, [id]);
    const letter = mailbox.next();
    await ask(email);
    const text = readable(await letter);
    expect(text).toContain('Dzień dobry, Łucja <b>Żak</b>,');
    expect(text).toContain('Dzień dobry, Łucja &lt;b&gt;Żak&lt;/b&gt;,');
    expect(text).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('keeps the headers of its letter whatever a name holds', async () => {
    const { id, email } = await newOperator();
    await world.rows(`UPDATE operator SET name = $2 WHERE id = $1`, [
      id,
      'Eva\r\nBcc: thief@example.com\r\n\r\nHello',
    ]);
    const letter = mailbox.next();
    await ask(email);
    const head = (await letter).split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toMatch(/^To: .*reset\d+@example\.com/m);
  });

  it('takes its address from the configuration alone', async () => {
    const { email } = await newOperator();
    const letter = mailbox.next();
    await ask(email, 'evil.example');
    expect(await letter).not.toContain('evil.example');
  });

  it('answers alike for an unknown address and for a disabled account, and sends them nothing', async () => {
    const disabled = await newOperator();
    await owner.patch(`/operators/${disabled.id}`, { enabled: false }, 1);
    const before = mailbox.letters.length;
    const known = await newOperator();
    const answers = [await ask('nobody@example.com'), await ask(disabled.email), await ask(known.email)];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [202, { mailed: true }]),
    );
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const [row] = await world.rows<{ open: number }>(
        `SELECT count(*)::int AS open FROM job WHERE kind = 'password_letter' AND finished_at IS NULL`,
      );
      if (row?.open === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(mailbox.letters.length).toBe(before + 1);
  });

  it('is stored as a hash, in no job either', async () => {
    const { email } = await newOperator();
    const token = await asked(email);
    const dump = await world.rows(
      `SELECT to_jsonb(l)::text AS row FROM password_link l UNION ALL SELECT to_jsonb(j)::text FROM job j`,
    );
    expect(JSON.stringify(dump)).not.toContain(token);
  });

  it.each<[string, (operator: Operator) => Promise<unknown>]>([
    ['a later link', ({ email }) => asked(email)],
    ['a new e-mail', ({ id }) => owner.patch(`/operators/${id}`, { email: `other${made}@example.com` }, 1)],
    ['disabling', ({ id }) => owner.patch(`/operators/${id}`, { enabled: false }, 1)],
    [
      'an hour',
      ({ id }) => world.rows(`UPDATE password_link SET expires_at = now() WHERE operator_id = $1`, [id]),
    ],
    [
      'a password change',
      async ({ email }) => {
        const { headers } = await world.anybody.post('/session', { email, password: PASSWORD });
        const desk = world.anybody.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
        return desk.put('/account/password', { currentPassword: PASSWORD, newPassword: NEXT });
      },
    ],
  ])('does not come of a link after %s', async (_what, happen) => {
    const operator = await newOperator();
    const token = await asked(operator.email);
    await happen(operator);
    expect((await set(token, 'something else entirely 55')).status).toBe(410);
  });

  it('obeys the policy, and a refused one does not spend the link', async () => {
    const token = await asked((await newOperator()).email);
    const weak = await set(token, 'password12345');
    expect([weak.status, weak.body.errors?.[0]?.pointer]).toEqual([422, '/newPassword']);
    expect((await set(token)).status).toBe(204);
  });

  it('is not asked for without end', async () => {
    const { email } = await newOperator();
    const answers = [];
    for (let attempt = 0; attempt < 4; attempt += 1) answers.push((await ask(email)).status);
    expect(answers).toEqual([202, 202, 202, 429]);
    expect((await ask('somebody.else@example.com')).status).toBe(202);
  });

  it('comes by a link that an owner makes, for anybody but an owner', async () => {
    const { id, email } = await newOperator();
    const { status, body } = await owner.post<PasswordLink>(`/operators/${id}/password-links`);
    expect(status).toBe(201);
    expect((await set(body.url.split('#')[1] ?? '')).status).toBe(204);
    expect(await signIn(email, NEXT)).toBe(201);
    expect((await (await world.as('auditor')).post(`/operators/${id}/password-links`)).status).toBe(403);
    const other = await newOperator({ role: 'owner' });
    const refused = await owner.post<ProblemBody>(`/operators/${other.id}/password-links`);
    expect([refused.status, refused.body.code]).toEqual([409, 'access.link_for_owner']);
  });

  it('is an owner’s business where no letters are sent', async () => {
    const silent = await openWorld(world.databaseUrl);
    const { status, body } = await silent.anybody.post<PasswordLinkAsked>('/password-links', {
      email: 'x@example.com',
    });
    await silent.close();
    expect([status, body]).toEqual([202, { mailed: false }]);
  });
});
