import type { GroupChangeInput, GroupChangePreview } from '@clientele/customers/dto';
import type { Group, GroupInput, GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import { Client as PostgresClient } from 'pg';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 2500;
const AWAY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

describe('Moving many customers between groups', () => {
  let world: World;
  let owner: Client;
  let groups: Record<string, string>;

  const people = (many: number, group: string): Promise<unknown> =>
    world.rows(
      `INSERT INTO customer (first_name, email, email_canonical, main_group_id)
       SELECT 'P' || n, $2 || n || '@example.com', $2 || n || '@example.com', $3 FROM generate_series(1, $1) n`,
      [many, group, groups[group]],
    );
  const define = async (code: string): Promise<string> => {
    const input: Partial<GroupInput> = { name: `The ${code}`, code };
    return (groups[code] = (await owner.post<Group>('/groups', input)).body.id);
  };
  const ask = (code: string, change: string, rest: Partial<GroupChangeInput> = {}): object => ({
    scope: 'all',
    groupId: groups[code] ?? AWAY,
    change,
    ...rest,
  });
  const preview = async (input: object, client = owner): Promise<GroupChangePreview> =>
    (await client.post<GroupChangePreview>('/customer-group-changes/preview', input)).body;
  const done = async (path: string, input: object, client = owner): Promise<Job> => {
    const { status, headers, body } = await client.post<Job>(path, input);
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/jobs/${body.id}`]);
    return client.ended(body.id);
  };
  const changed = (input: object, client = owner): Promise<Job> =>
    done('/customer-group-changes', input, client);
  /** How many have the group as their main one, and how many are in it. */
  const sizes = async (code: string): Promise<number[]> => {
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const { mainMembers = null, members = null } = items.find((group) => group.code === code) ?? {};
    return [Number(mainMembers), Number(members)];
  };

  beforeEach(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const { items } = (await owner.get<GroupList>('/groups')).body;
    groups = Object.fromEntries(items.map(({ code, id }) => [code, id]));
    await define('vip');
    await define('wholesale');
  });
  afterEach(() => world.close());

  it('says first what would change and who stays, and then does so', async () => {
    await people(30, 'customer');
    await people(10, 'b2b');
    const toB2b = ask('b2b', 'main');
    expect(await preview(toB2b)).toEqual({
      matched: 40,
      changing: 30,
      alreadySo: 10,
      mainStays: 0,
      mostChanged: null,
    });
    const job = await changed(ask('b2b', 'main', { scope: 'filter', query: 'firstName=P1,P2&limit=25' }));
    // A text has commas of its own: nobody is called that.
    expect(job.result).toMatchObject({ rows: 0 });
    const some = ask('b2b', 'main', { scope: 'filter', query: 'firstName[in]=P11,P12&limit=25' });
    expect((await changed(some)).result).toMatchObject({ rows: 2, counts: { updated: 2, unchanged: 0 } });
    expect(await sizes('b2b')).toEqual([12, 12]);
    expect((await changed(ask('vip', 'add'))).result).toMatchObject({ rows: 40 });
    expect(await preview(ask('customer', 'remove'))).toMatchObject({
      changing: 2,
      alreadySo: 10,
      mainStays: 28,
    });
    expect((await changed(ask('customer', 'remove'))).result).toMatchObject({ rows: 2 });
    expect([await sizes('customer'), await sizes('vip')]).toEqual([
      [28, 28],
      [0, 40],
    ]);
    const moves = await world.rows(
      `SELECT count(*)::int AS n FROM change WHERE entity = 'customer' AND operation = 'updated' AND diff ? 'main_group_id'`,
    );
    expect(moves).toEqual([{ n: 2 }]);
  });

  it('refuses what makes no sense', async () => {
    const refused = async (input: object): Promise<unknown> => {
      const { status, body } = await owner.post<ProblemBody>('/customer-group-changes', input);
      return [status, body.errors?.[0]?.code ?? body.code];
    };
    expect(await refused(ask('none', 'add'))).toEqual([422, 'customers.group_unknown']);
    expect(await refused(ask('vip', 'add', { scope: 'selection' }))).toEqual([
      422,
      'customers.nobody_selected',
    ]);
    const trash = { scope: 'filter' as const, query: 'deletedAt[isNull]=false' };
    expect(await refused(ask('vip', 'add', trash))).toEqual([422, 'customers.trash_stays']);
    expect(await refused(ask('vip', 'add', { scope: 'filter', query: 'colour=red' }))).toEqual([
      400,
      'shared.invalid_parameter',
    ]);
  });

  it('is bounded by the role, and reaches nobody else’s customers', async () => {
    await people(1001, 'customer');
    const office = await world.as('back_office');
    expect(await preview(ask('vip', 'add'), office)).toMatchObject({ changing: 1001, mostChanged: 1000 });
    const many = await office.post<ProblemBody>('/customer-group-changes', ask('vip', 'add'));
    expect([many.status, many.body.code]).toEqual([403, 'customers.too_many_to_change']);
    const manager = await world.as('account_manager');
    expect(await preview(ask('vip', 'add'), manager)).toMatchObject({ matched: 0, mostChanged: 200 });
    const [first] = await world.rows<{ id: string }>(`SELECT id FROM customer LIMIT 1`);
    const selection = ask('vip', 'add', { scope: 'selection', ids: [first!.id] });
    expect((await changed(selection, manager)).result).toMatchObject({ rows: 0 });
    expect((await changed(selection, office)).result).toMatchObject({ rows: 1 });
    expect((await (await world.as('support')).post('/customer-group-changes', selection)).status).toBe(403);
  });

  it('goes on where it was when its connection dies, and changes nobody twice', async () => {
    await people(PEOPLE, 'customer');
    const blocker = new PostgresClient({ connectionString: world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(`SELECT 1 FROM customer ORDER BY id DESC LIMIT 1 FOR UPDATE`);
    const { body } = await owner.post<Job>('/customer-group-changes', ask('wholesale', 'main'));
    const killed = async (): Promise<number> =>
      (
        await world.rows(
          `SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a, job
            WHERE a.datname = current_database() AND a.wait_event_type = 'Lock' AND job.done = 2000`,
        )
      ).length;
    while ((await killed()) === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    await blocker.query('ROLLBACK');
    await blocker.end();
    const job = await owner.ended(body.id);
    expect([job.status, job.result]).toMatchObject(['succeeded', { rows: PEOPLE, counts: { unchanged: 0 } }]);
    const twice = await world.rows(`SELECT 1 FROM customer WHERE version <> 2`);
    expect([await sizes('wholesale'), twice]).toEqual([[PEOPLE, PEOPLE], []]);
  });

  describe('because their group is deleted', () => {
    it('takes the members along, the main ones and those in the trash', async () => {
      await people(20, 'vip');
      await people(5, 'customer');
      await changed(ask('vip', 'add'));
      await world.rows(`UPDATE customer SET deleted_at = now() WHERE first_name = 'P1'`);
      const job = await done(`/groups/${groups['vip']}/deletions`, { moveTo: groups['wholesale'] });
      expect([job.status, job.result?.rows]).toEqual(['succeeded', 25]);
      expect(await sizes('wholesale')).toEqual([20, 25]);
      expect((await owner.get(`/groups/${groups['vip']}`)).status).toBe(404);
    });

    it('keeps the default, and wants another group for the members', async () => {
      const path = (code: string): string => `/groups/${groups[code]}/deletions`;
      const kept = await owner.post<ProblemBody>(path('customer'), { moveTo: groups['vip'] });
      expect([kept.status, kept.body.code]).toEqual([409, 'groups.default_not_deleted']);
      for (const moveTo of [groups['vip'], AWAY]) {
        const wrong = await owner.post<ProblemBody>(path('vip'), { moveTo });
        expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ code: 'groups.target_unknown' }]]);
      }
      expect((await done(path('b2b'), { moveTo: groups['customer'] })).status).toBe('succeeded');
      const office = await world.as('back_office');
      expect((await office.post(path('vip'), { moveTo: groups['customer'] })).status).toBe(403);
    });

    it('moves as many members as the role may change at once', async () => {
      await people(1001, 'vip');
      const marketing = await world.as('marketing');
      const path = `/groups/${groups['vip']}/deletions`;
      const refused = await marketing.post<ProblemBody>(path, { moveTo: groups['wholesale'] });
      expect([refused.status, refused.body.code]).toEqual([403, 'customers.too_many_to_change']);
      await world.rows(`DELETE FROM customer WHERE first_name = 'P1'`);
      expect((await done(path, { moveTo: groups['wholesale'] }, marketing)).result?.rows).toBe(1000);
    });

    it('lets an import be taken back that had moved people away from it', async () => {
      await people(2, 'vip');
      const file = 'Customer number;E-mail;Main group\n;vip1@example.com;The wholesale\n';
      const { body } = await owner.upload<Job>('/customer-imports', 'customers.csv', file);
      const { result } = await owner.ended(body.id);
      await done(`/groups/${groups['vip']}/deletions`, { moveTo: groups['customer'] });
      const undone = await done(`/customer-imports/${result?.importId}/reversals`, {});
      expect([undone.status, await sizes('wholesale')]).toEqual(['succeeded', [1, 1]]);
    });

    it('leaves nobody behind when others are put into it at the same moment', async () => {
      await people(PEOPLE, 'customer');
      const other = await openWorld(world.databaseUrl);
      try {
        const [moving, deleting] = await Promise.all([
          changed(ask('vip', 'main')),
          done(`/groups/${groups['vip']}/deletions`, { moveTo: groups['wholesale'] }),
        ]);
        expect(deleting.status).toBe('succeeded');
        const moved = moving.result?.rows ?? 0;
        if (moving.status === 'failed') expect(moving.problem).toMatch(/^The group was deleted meanwhile/);
        else expect(moved).toBe(PEOPLE);
        expect(await sizes('wholesale')).toEqual([moved, moved]);
      } finally {
        await other.app.close();
      }
    });

    it('says how many were moved into a group before it went', async () => {
      await people(PEOPLE, 'customer');
      const { body } = await owner.post<Job>('/customer-group-changes', ask('vip', 'main'));
      // As if it had done a thousand, and the group went then.
      await world.rows(`UPDATE job SET cancel_requested = true WHERE id = $1`, [body.id]);
      expect((await owner.ended(body.id)).status).toBe('cancelled');
      await done(`/groups/${groups['vip']}/deletions`, { moveTo: groups['wholesale'] });
      const before = await sizes('wholesale');
      await world.rows(
        `UPDATE job SET status = 'queued', cancel_requested = false, finished_at = NULL WHERE id = $1`,
        [body.id],
      );
      await world.rows(`SELECT graphile_worker.add_job('job', json_build_object('id', $1::text))`, [body.id]);
      const job = await owner.ended(body.id);
      expect([job.status, job.problem]).toEqual(['failed', expect.stringMatching(/^The group was deleted/)]);
      expect(job.result?.rows).toBe(before[0]);
    });
  });
});
