import type { Customer } from '@clientele/customers/dto';
import {
  mentionOf,
  type NoteReader,
  type NoteReaderList,
  type Notification,
  type WrittenNote,
} from '@clientele/notes/dto';
import { NoteRetention } from '@clientele/notes/api';
import type { Role } from '@clientele/access/dto';
import { faultsOf } from '../testing/address-book';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openMailbox, readable, type Mailbox } from '../testing/mailbox';
import { openWorld, type World } from '../testing/world';

const NOBODY = { id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d', name: 'Nobody' };

interface Told {
  items: Notification[];
  page: { total?: number };
}

describe('Mentions in notes', () => {
  let world: World;
  let mailbox: Mailbox;
  let staff: Client;
  let me: NoteReader;
  let customer: Customer;
  let path: string;

  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await openWorld(undefined, {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Clientele <no-reply@example.com>',
    });
    staff = await world.as('back_office');
    me = (await staff.get<NoteReader>('/account')).body;
    const input = { firstName: 'Secret', lastName: 'Person', email: 'secret.person@example.com' };
    customer = (await staff.post<Customer>('/customers', input)).body;
    path = `/customers/${customer.id}/notes`;
  });
  afterAll(async () => {
    await world.close();
    await mailbox.close();
  });

  const colleague = async (role: Role, name: string): Promise<NoteReader> => {
    const client = await world.as(role);
    const { id } = (await client.get<NoteReader>('/account')).body;
    await world.rows(`UPDATE operator SET name = $2, language = 'pl' WHERE id = $1`, [id, name]);
    return { id, name };
  };
  const write = (...mentioned: NoteReader[]): Promise<Answer<WrittenNote & ProblemBody>> =>
    staff.post(path, { text: `Owes nothing. ${mentioned.map(mentionOf).join(' ')}` });
  const jobs = (): Promise<{ input: object; actor_kind: string }[]> =>
    world.rows(`SELECT input, actor_kind FROM job WHERE kind = 'mention_letter' ORDER BY id`);

  it('are told by a letter that knows a number and a way, and nothing of the person or the note', async () => {
    const eva = await colleague('support', 'Eva');
    const coming = mailbox.next();
    const { status, body } = await write(eva, me, eva);
    expect([status, body.untold]).toEqual([201, []]);
    const letter = readable(await coming);
    expect(letter).toContain(`/customers/${customer.id}/notes`);
    expect(letter).toContain(`nr ${customer.customerNumber}`);
    expect(letter).not.toMatch(/Owes|Secret|Person|secret\.person|The back office/);
    expect(await jobs()).toEqual([{ input: { noteId: body.id, operatorId: eva.id }, actor_kind: 'system' }]);
    expect((await staff.get<{ items: unknown[] }>('/jobs')).body.items).toEqual([]);
  });

  it('are told once: not again when the note is changed, and of whom is added', async () => {
    const [adam, ola] = [await colleague('auditor', 'Adam'), await colleague('owner', 'Ola')];
    const { body } = await write(adam);
    const before = (await jobs()).length;
    const { body: changed } = await staff.patch<WrittenNote>(
      `${path}/${body.id}`,
      { text: `${body.text} ${mentionOf(ola)}` },
      1,
    );
    expect((await jobs()).slice(before).map(({ input }) => input)).toEqual([
      { noteId: body.id, operatorId: ola.id },
    ]);
    await staff.patch(`${path}/${body.id}`, { pinned: true }, changed.version);
    expect(await jobs()).toHaveLength(before + 1);
  });

  it('do not reach who may not see the note, and the author is told so', async () => {
    const [marek, manager] = [
      await colleague('marketing', 'Marek'),
      await colleague('account_manager', 'Milan'),
    ];
    const gone = await colleague('support', 'Zuza');
    await world.rows(`UPDATE operator SET enabled = false WHERE id = $1`, [gone.id]);
    const before = (await jobs()).length;
    const { body } = await write(gone, marek, manager);
    expect(body.untold.map(({ name }) => name)).toEqual(['Marek', 'Milan', 'Zuza']);
    expect(await jobs()).toHaveLength(before);
    const { items } = (await staff.get<NoteReaderList>(`/customers/${customer.id}/note-readers`)).body;
    const names = items.map(({ name }) => name);
    expect(names).toContain('Eva');
    expect(names).not.toContain('Milan');
    await staff.put(`/customers/${customer.id}/company`, { name: 'Person AS' });
    await world.rows(`UPDATE company SET account_manager_id = $1`, [manager.id]);
    expect((await write(manager)).body.untold).toEqual([]);
  });

  it('are offered by the beginning of a word of the name, so many at a time, fifty at most', async () => {
    const [zofia, zora] = [
      await colleague('owner', 'Zofia Żak'),
      await colleague('support', 'Jan-Zora Źdźbło'),
    ];
    const found = async (query: string): Promise<string[]> =>
      (await staff.get<NoteReaderList>(`/customers/${customer.id}/note-readers?${query}`)).body.items.map(
        ({ name }) => name,
      );
    expect(await found('q=zof')).toEqual([zofia.name]);
    expect(await found('q=z')).toEqual([zora.name, zofia.name]);
    expect(await found('q=zofia%20ż')).toEqual([zofia.name]);
    expect(await found('q=ofia')).toEqual([]);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('limit=1')).toHaveLength(1);
    expect((await staff.get(`/customers/${customer.id}/note-readers?limit=51`)).status).toBe(400);
    expect((await staff.get(`/customers/${NOBODY.id}/note-readers?q=z`)).status).toBe(404);
  });

  it('of somebody unknown, and of more than twenty, are refused with the whole note', async () => {
    expect(faultsOf(await write(NOBODY))).toEqual([422, ['/text', 'notes.unknown_operator']]);
    const many = Array.from({ length: 21 }, (_, at) => ({
      id: NOBODY.id.replace(/..$/, String(at + 10)),
      name: 'Many',
    }));
    expect(faultsOf(await write(...many))).toEqual([422, ['/text', 'notes.too_many_mentions']]);
    const [left] = await world.rows<{ count: number }>(
      `SELECT count(*)::int FROM note WHERE text LIKE '%Nobody%' OR text LIKE '%Many%'`,
    );
    expect(left?.count).toBe(0);
  });

  it('stand under the bell until they are read, for whoever was mentioned and nobody else', async () => {
    const [told, other] = [await world.as('support'), await world.as('support')];
    const { id } = (await told.get<NoteReader>('/account')).body;
    const { body } = await write({ id, name: 'Told' });
    const bell = (client: Client, query = ''): Promise<Answer<Told>> =>
      client.with({ prefer: 'return=total-count' }).get<Told>(`/account/notifications${query}`);
    const { items, page } = (await bell(told)).body;
    expect([page.total, items]).toEqual([
      1,
      [
        {
          id: items[0]?.id,
          createdAt: items[0]?.createdAt,
          readAt: null,
          customerId: customer.id,
          customerNumber: customer.customerNumber,
          noteId: body.id,
          author: 'The back office',
        },
      ],
    ]);
    expect((await bell(other)).body.items).toEqual([]);
    expect((await other.post('/account/notifications/readings')).status).toBe(204);
    expect((await bell(told, '?readAt[isNull]=true')).body.page.total).toBe(1);
    await told.post('/account/notifications/readings');
    expect((await bell(told, '?readAt[isNull]=true')).body.page.total).toBe(0);
    expect((await bell(told)).body.items).toHaveLength(1);
    await staff.delete(`${path}/${body.id}`, 1);
    expect((await bell(told)).body.items).toEqual([]);
    expect((await (await world.as('marketing')).get('/account/notifications')).status).toBe(403);
  });

  it('are forgotten after 90 days, and deleted notes after one', async () => {
    const { body } = await write(await colleague('support', 'Old'));
    const { body: gone } = await write();
    await world.rows(`UPDATE notification SET created_at = now() - interval '91 days' WHERE note_id = $1`, [
      body.id,
    ]);
    await world.rows(`UPDATE note SET deleted_at = now() - interval '25 hours' WHERE id = $1`, [gone.id]);
    await world.app.get(NoteRetention, { strict: false }).removeOld();
    expect(await world.rows(`SELECT 1 FROM notification WHERE note_id = $1`, [body.id])).toEqual([]);
    const left = await world.rows(`SELECT id FROM note WHERE id = ANY ($1)`, [[body.id, gone.id]]);
    expect(left).toEqual([{ id: body.id }]);
  });
});
