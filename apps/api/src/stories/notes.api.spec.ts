import type { Customer } from '@clientele/customers/dto';
import type { Note, NoteHistory, NoteInput, WrittenNote } from '@clientele/notes/dto';
import type { Page } from '@clientele/shared/api';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { faultsOf } from '../testing/address-book';
import { openWorld, type World } from '../testing/world';

const NOBODY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const SCRIPT = '<script>alert(1)</script> [x](javascript:alert(1)) "\'`${7*7}` ‮ %00 \\';

type Written = Answer<WrittenNote & ProblemBody>;
interface Notes {
  items: Note[];
  page: Page['page'];
}

describe('Notes about a customer', () => {
  let world: World;
  let staff: Client;
  let owner: Client;
  let path: string;
  let customerId: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
    owner = await world.as('owner');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    customerId = await newCustomer();
    path = `/customers/${customerId}/notes`;
  });

  async function newCustomer(): Promise<string> {
    const input = { firstName: 'N', lastName: 'Noted', email: `noted${Math.random()}@example.com` };
    return (await owner.post<Customer>('/customers', input)).body.id;
  }
  const add = (input: Partial<NoteInput> = {}, client = staff): Promise<Written> =>
    client.post(path, { text: 'Called.', ...input });
  const change = ({ id, version }: Note, patch: object, client = staff): Promise<Written> =>
    client.patch(`${path}/${id}`, patch, version);
  const list = async (query = '', client = staff): Promise<Notes> =>
    (await client.get<Notes>(`${path}${query}`)).body;
  const texts = async (query = ''): Promise<string[]> => (await list(query)).items.map(({ text }) => text);

  it('are written, read, changed and deleted', async () => {
    const added = await add({ text: '  Wants **one** invoice.\r\nPer order.  ' });
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"1"']);
    expect(added.headers.get('location')).toBe(`/api/v1${path}/${added.body.id}`);
    expect(added.body).toMatchObject({
      text: 'Wants **one** invoice.\nPer order.',
      kind: 'note',
      pinned: false,
      author: 'The back office',
      editedAt: null,
      editedBy: '',
      untold: [],
    });
    const { untold: _, ...note } = added.body;
    expect((await list()).items).toEqual([note]);
    expect((await staff.get(`${path}/${note.id}`)).body).toEqual(note);
    const changed = await change(note, { kind: 'warning', pinned: true });
    expect(changed.body).toMatchObject({ kind: 'warning', pinned: true, version: 2, editedAt: null });
    expect((await staff.delete(`${path}/${note.id}`, 2)).status).toBe(204);
    expect((await staff.get(`${path}/${note.id}`)).status).toBe(404);
    expect((await change(changed.body, { pinned: false })).status).toBe(404);
    expect(await list()).toMatchObject({ items: [], page: { hasMore: false } });
  });

  it('are counted for the navigator, without those that are gone', async () => {
    const { body } = await add();
    await add();
    await staff.delete(`${path}/${body.id}`, 1);
    const sizes = await staff.get<{ items: unknown[] }>(`/customers/${customerId}/sections`);
    expect(sizes.body.items).toContainEqual({ id: 'notes', count: 1 });
  });

  it.each<[string, object, unknown[]]>([
    ['no text', { text: ' \n ' }, [422, ['/text', 'required']]],
    ['a text that is too long', { text: 'x'.repeat(10_001) }, [422, ['/text', 'too_long']]],
    ['a character that cannot be stored', { text: 'a\u0000b' }, [422, ['/text', 'characters']]],
    ['an unknown kind', { kind: 'secret' }, [422, ['/kind', 'choice']]],
    ['an author', { authorId: NOBODY }, [400, ['/authorId', 'unknown']]],
  ])('refuse %s', async (_what, input, expected) => {
    expect(faultsOf(await add(input))).toEqual(expected);
    const { body } = await add();
    expect(faultsOf(await change(body, input))).toEqual(expected);
  });

  it('keep ten thousand signs, lists, right-to-left words and hostile ones as they were typed', async () => {
    const long = `${'ž'.repeat(9_998)}\n!`;
    for (const text of [long, 'שלום **עולם**\n- א\n- ב', SCRIPT]) {
      const { status, body } = await add({ text });
      expect([status, body.text]).toEqual([201, text]);
      expect((await list()).items[0]?.text).toBe(text);
    }
  });

  it('are read page by page, pinned ones first and then the newest', async () => {
    await world.rows(
      `INSERT INTO note (customer_id, text, pinned, created_at)
       SELECT $1, 'note ' || n, n IN (7, 150), '2026-01-01'::timestamptz + n / 2 * interval '1 minute'
         FROM generate_series(1, 300) n`,
      [customerId],
    );
    const first = await list('?limit=40');
    expect(first.items.slice(0, 2).map(({ text }) => text)).toEqual(['note 150', 'note 7']);
    const seen = [...first.items];
    let { next } = first.page;
    while (next) {
      const { body } = await staff.get<Notes>(next);
      seen.push(...body.items);
      next = body.page.next;
    }
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([300, 300]);
    const times = seen.slice(2).map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    const counted = await staff.with({ prefer: 'return=total-count' }).get<Notes>(`${path}?limit=1`);
    expect(counted.body.page.total).toBe(300);
    expect((await staff.get(`${path}?cursor=x`)).status).toBe(400);
  });

  it('are found by a word, their kind, their author and whether they are pinned', async () => {
    await add({ text: 'Zażółć gęślą jaźń' });
    await add({ text: 'Bad debt', kind: 'warning', pinned: true });
    const { body } = await add({ text: 'By the owner' }, owner);
    expect(await texts('?q=gesla')).toEqual(['Zażółć gęślą jaźń']);
    expect(await texts('?kind=warning')).toEqual(['Bad debt']);
    expect(await texts('?pinned=true')).toEqual(['Bad debt']);
    expect(await texts(`?authorId=${body.authorId}`)).toEqual(['By the owner']);
    expect(await texts('?createdAt[gte]=2026-01-01&sort=createdAt')).toHaveLength(3);
  });

  it('are not overwritten unseen when two people change one', async () => {
    const { body } = await add();
    expect((await staff.patch(`${path}/${body.id}`, { text: 'X' })).status).toBe(428);
    expect((await staff.delete(`${path}/${body.id}`)).status).toBe(428);
    await change(body, { text: 'Called twice.' }, owner);
    const stale = await change(body, { text: 'Called once.' });
    expect([stale.status, stale.body.code]).toEqual([412, 'shared.stale']);
    expect(stale.body.current).toMatchObject({ version: 2, changedBy: 'The owner' });
    expect(stale.body.current?.fields).toContain('text');
    expect((await staff.delete(`${path}/${body.id}`, 1)).status).toBe(412);
    expect(await texts()).toEqual(['Called twice.']);
  });

  it('say who changed the text and when, and what it was', async () => {
    const { body } = await add({ text: 'One' });
    await change(body, { text: 'Two', pinned: true }, owner);
    const { body: edited } = await change({ ...body, version: 2 }, { text: 'Three' });
    await change(edited, { pinned: false }, owner);
    const note = (await list()).items[0];
    expect(note).toMatchObject({ author: 'The back office', editedBy: 'The back office', text: 'Three' });
    expect(note?.editedAt).toBe(edited.editedAt);
    const history = await staff.get<NoteHistory>(`${path}/${body.id}/history`);
    expect(history.body.items.map(({ text, replacedBy }) => [text, replacedBy])).toEqual([
      ['Two', 'The back office'],
      ['One', 'The owner'],
    ]);
    expect(history.body.hasMore).toBe(false);
  });

  it('come back as they were after they were deleted, for a day', async () => {
    const { body } = await add({ text: 'Mine', pinned: true });
    await owner.delete(`${path}/${body.id}`, 1);
    expect((await staff.get(`${path}/${body.id}/history`)).status).toBe(404);
    const back = await owner.post<Note>(`${path}/${body.id}/restorations`);
    expect([back.status, back.body]).toEqual([
      201,
      { ...back.body, author: 'The back office', createdAt: body.createdAt, pinned: true, version: 3 },
    ]);
    expect((await owner.post(`${path}/${body.id}/restorations`)).status).toBe(404);
  });

  it('are deleted by their author, and by others only with the right to', async () => {
    const { body } = await add({}, owner);
    const refused = await staff.delete<ProblemBody>(`${path}/${body.id}`, 1);
    expect([refused.status, refused.body.code]).toEqual([403, 'notes.not_own']);
    const support = await world.as('support');
    const { body: theirs } = await add({}, support);
    expect((await support.delete(`${path}/${theirs.id}`, 1)).status).toBe(403);
    expect((await owner.delete(`${path}/${theirs.id}`, 1)).status).toBe(204);
    expect((await staff.post<ProblemBody>(`${path}/${theirs.id}/restorations`)).body.code).toBe(
      'notes.not_own',
    );
  });

  it.each([
    ['owner', 200, 201],
    ['back_office', 200, 201],
    ['support', 200, 201],
    ['auditor', 200, 403],
    ['marketing', 403, 403],
  ] as const)('are for %s to read (%i) and to write (%i)', async (role, reads, writes) => {
    const client = await world.as(role);
    const { body } = await add();
    expect((await client.get(path)).status).toBe(reads);
    expect((await client.get(`${path}/${body.id}`)).status).toBe(reads);
    expect((await client.get(`${path}/${body.id}/history`)).status).toBe(reads);
    expect((await add({}, client)).status).toBe(writes);
    expect((await change(body, { pinned: true }, client)).status).toBe(writes === 201 ? 200 : 403);
  });

  it('are for keys by permission, and a key is an author', async () => {
    const key = await world.withKey(['notes:read', 'notes:write', 'notes:delete_own']);
    const { body } = await add({}, key);
    expect(body.author).toBe('A partner');
    expect((await key.delete(`${path}/${body.id}`, 1)).status).toBe(204);
    const other = await world.withKey(['customers:read', 'customers:write']);
    expect([(await other.get(path)).status, (await add({}, other)).status]).toEqual([403, 403]);
    expect((await world.anybody.get(path)).status).toBe(401);
  });

  it('are found through their own customer only', async () => {
    const { body } = await add();
    const foreign = `/customers/${await newCustomer()}/notes`;
    const answers = await Promise.all([
      staff.get(`${foreign}/${body.id}`),
      staff.get(`${foreign}/${body.id}/history`),
      staff.patch(`${foreign}/${body.id}`, { text: 'X' }, 1),
      staff.delete(`${foreign}/${body.id}`, 1),
      staff.post(`${foreign}/${body.id}/restorations`),
      staff.get(`/customers/${NOBODY}/notes`),
      staff.post(`/customers/${NOBODY}/notes`, { text: 'X' }),
      staff.get(`${path}/${NOBODY}`),
      staff.get(`${path}/1`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(404));
    const manager = await world.as('account_manager');
    expect((await manager.get(path)).status).toBe(404);
    expect((await add({}, manager)).status).toBe(404);
    const { id } = (await manager.get<{ id: string }>('/account')).body;
    await owner.put(`/customers/${customerId}/company`, { name: 'Noted AS', accountManagerId: id });
    expect((await add({ text: 'Ours now' }, manager)).status).toBe(201);
    expect((await list('', manager)).items).toHaveLength(2);
  });

  it('are read, and not written, while their customer is in the trash', async () => {
    const { body } = await add();
    await staff.delete(`/customers/${customerId}`, 1);
    const refused = [await add(), await change(body, { text: 'X' })];
    expect(refused.map(({ body: problem }) => problem.code)).toEqual(Array(2).fill('customers.in_trash'));
    expect((await staff.delete(`${path}/${body.id}`, 1)).status).toBe(409);
    expect((await list()).items).toHaveLength(1);
  });

  it('are written once, however often they are sent with one key', async () => {
    const once = staff.with({ 'idempotency-key': 'note-1' });
    const [one, two] = [await add({}, once), await add({}, once)];
    expect([two.body.id, two.headers.get('idempotent-replayed')]).toEqual([one.body.id, 'true']);
    expect((await list()).items).toHaveLength(1);
  });
});
