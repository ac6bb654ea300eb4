import type {
  Attribute,
  AttributeCard,
  AttributeOption,
  AttributeOptionCard,
} from '@clientele/attributes/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import { Client as PostgresClient } from 'pg';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 1200;
const AWAY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

describe('Emptying an attribute of all customers', () => {
  let world: World;
  let owner: Client;
  let sports: string;
  let motto: string;
  const options: Record<string, string> = {};

  const define = async (code: string, type: string, more: object = {}): Promise<string> =>
    (await owner.post<Attribute>('/attributes', { name: code, code, type, ...more })).body.id;
  /** So many customers, each with an option of sports and a motto. */
  const people = async (many: number, option: string): Promise<void> => {
    await world.rows(
      `INSERT INTO customer (first_name, email, email_canonical, main_group_id)
       SELECT 'P' || n, $2 || n || '@example.com', $2 || n || '@example.com', g.id
         FROM generate_series(1, $1) n, customer_group g WHERE g.is_default`,
      [many, option],
    );
    await world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, option_id)
       SELECT id, $2, 'multi_choice', false, $3 FROM customer WHERE email LIKE $1 || '%'`,
      [option, sports, options[option]],
    );
    await world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, text)
       SELECT id, $2, 'text', false, 'Carpe' FROM customer WHERE email LIKE $1 || '%'`,
      [option, motto],
    );
  };
  const clear = (id: string): string => `/attributes/${id}/clearances`;
  const optionPath = (option: string): string => `/attributes/${sports}/options/${options[option] ?? AWAY}`;
  const remove = (option: string): string => `${optionPath(option)}/removals`;
  const done = async (path: string, input: object): Promise<Job> => {
    const { status, headers, body } = await owner.post<Job>(path, input);
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/jobs/${body.id}`]);
    return owner.ended(body.id);
  };
  const countOf = async (path: string): Promise<number> =>
    (await owner.get<AttributeCard | AttributeOptionCard>(path)).body.valueCount;
  /** How many have chosen each option. */
  const chosen = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        Object.keys(options).map(async (code) => {
          const found = await world.rows(`SELECT 1 FROM customer_attribute WHERE option_id = $1`, [
            options[code],
          ]);
          return [code, found.length] as const;
        }),
      ),
    );

  beforeEach(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    motto = await define('motto', 'text');
    sports = await define('sports', 'multi_choice');
    for (const code of ['golf', 'chess', 'tennis'])
      options[code] = (
        await owner.post<AttributeOption>(`/attributes/${sports}/options`, { name: code, code })
      ).body.id;
  });
  afterEach(() => world.close());

  it('says first how many values there are', async () => {
    await people(3, 'golf');
    await people(2, 'chess');
    expect(await countOf(`/attributes/${motto}`)).toBe(5);
    expect(await countOf(optionPath('golf'))).toBe(3);
    expect(await countOf(optionPath('tennis'))).toBe(0);
    const known = await owner.get(`/attributes/${motto}`);
    const again = await owner
      .with({ 'if-none-match': known.headers.get('etag') ?? '' })
      .get(`/attributes/${motto}`);
    // A value that comes or goes is no new version of the definition.
    expect(again.status).toBe(200);
  });

  it('takes the values, and the attribute as well when that is asked for', async () => {
    await people(PEOPLE, 'golf');
    await world.rows(`UPDATE customer SET deleted_at = now() WHERE first_name = 'P1'`);
    const before = await world.rows<{ version: number }>(
      `SELECT version FROM customer WHERE first_name = 'P2'`,
    );
    const emptied = await done(clear(motto), {});
    expect([emptied.status, emptied.result?.rows]).toEqual(['succeeded', PEOPLE]);
    expect(await countOf(`/attributes/${motto}`)).toBe(0);
    expect(await chosen()).toEqual({ golf: PEOPLE, chess: 0, tennis: 0 });
    const after = await world.rows<{ version: number }>(
      `SELECT version FROM customer WHERE first_name = 'P2'`,
    );
    expect(after[0]?.version).toBe((before[0]?.version ?? 0) + 1);

    const gone = await done(clear(sports), { delete: true });
    expect([gone.status, gone.result?.rows]).toEqual(['succeeded', PEOPLE]);
    expect((await owner.get(`/attributes/${sports}`)).status).toBe(404);
  });

  it('leaves those who were there before a required attribute to be changed', async () => {
    const size = await define('size', 'number', { personal: false });
    const { body } = await owner.post<Customer>('/customers', {
      firstName: 'Ewa',
      lastName: 'Zima',
      email: 'ewa@example.com',
    });
    const path = `/customers/${body.id}/attributes`;
    await owner.put(path, { values: { size: '42', motto: 'One' } }, body.version);
    await owner.patch(`/attributes/${size}`, { required: true }, 1);
    expect((await done(clear(size), {})).status).toBe('succeeded');
    const { version } = (await owner.get<Customer>(path)).body;
    expect((await owner.put(path, { values: { motto: 'Two' } }, version)).status).toBe(200);
  });

  it('moves an option to another one, which whoever has both keeps once', async () => {
    await people(20, 'golf');
    await world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, option_id)
       SELECT id, $1, 'multi_choice', false, $2 FROM customer ORDER BY id LIMIT 5`,
      [sports, options['chess']],
    );
    const moved = await done(remove('golf'), { moveTo: options['chess'] });
    expect([moved.status, moved.result?.rows]).toEqual(['succeeded', 20]);
    expect(await chosen()).toEqual({ golf: 0, chess: 20, tennis: 0 });
    expect((await owner.get(optionPath('golf'))).status).toBe(404);
    expect((await done(remove('chess'), { moveTo: null })).result?.rows).toBe(20);
    expect(await chosen()).toEqual({ golf: 0, chess: 0, tennis: 0 });
  });

  it('wants another option of the same attribute, and an owner who has just given the password', async () => {
    for (const moveTo of [options['golf'], AWAY]) {
      const { status, body } = await owner.post<ProblemBody>(remove('golf'), { moveTo });
      expect([status, body.errors]).toMatchObject([
        422,
        [{ pointer: '/moveTo', code: 'attributes.option_unknown' }],
      ]);
    }
    expect((await owner.post(remove('nothing'), {})).status).toBe(404);
    expect((await owner.post(clear(AWAY), {})).status).toBe(404);
    const office = await world.as('back_office');
    for (const path of [clear(motto), remove('golf')])
      expect((await office.post(path, { moveTo: null })).status).toBe(403);
    await world.rows(`UPDATE session SET confirmed_at = now() - interval '1 day'`);
    for (const [path, input] of [
      [clear(motto), {}],
      [remove('golf'), { moveTo: null }],
    ] as const) {
      const { status, body } = await owner.post<ProblemBody>(path, input);
      expect([status, body.code]).toEqual([403, 'access.step_up_needed']);
    }
  });

  it('waits for who chooses the option meanwhile, and takes that value too', async () => {
    await people(5, 'golf');
    await people(1, 'chess');
    const blocker = new PostgresClient({ connectionString: world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, option_id)
       SELECT id, $1, 'multi_choice', false, $2 FROM customer WHERE email LIKE 'chess%'`,
      [sports, options['golf']],
    );
    const { body } = await owner.post<Job>(remove('golf'), { moveTo: options['tennis'] });
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                      AND query LIKE '%attribute_option%FOR UPDATE%'`;
    while ((await world.rows(waits)).length === 0) await new Promise((go) => setTimeout(go, 20));
    await blocker.query('COMMIT');
    await blocker.end();
    const job = await owner.ended(body.id);
    expect([job.status, job.result?.rows, await chosen()]).toEqual([
      'succeeded',
      6,
      { golf: 0, chess: 1, tennis: 6 },
    ]);
  });

  it('can be asked for twice at once, and by both ways', async () => {
    await people(PEOPLE, 'golf');
    const other = await openWorld(world.databaseUrl);
    try {
      const jobs = await Promise.all([
        done(remove('golf'), { moveTo: options['chess'] }),
        done(remove('golf'), { moveTo: options['chess'] }),
      ]);
      expect(jobs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
      expect(jobs.reduce((sum, { result }) => sum + (result?.rows ?? 0), 0)).toBe(PEOPLE);
      expect(await chosen()).toEqual({ golf: 0, chess: PEOPLE, tennis: 0 });
      const both = await Promise.all([
        done(clear(sports), { delete: true }),
        done(remove('chess'), { moveTo: options['tennis'] }),
      ]);
      const [cleared, moved] = both;
      expect(cleared.status).toBe('succeeded');
      if (moved.status === 'failed') expect(moved.problem).toMatch(/^The option that values are moved to/);
      expect(await chosen()).toEqual({ golf: 0, chess: 0, tennis: 0 });
      expect((await owner.get(`/attributes/${sports}`)).status).toBe(404);
    } finally {
      await other.app.close();
    }
  });

  it('fails with a word when the option that values go to is deleted meanwhile, and loses nothing', async () => {
    await people(5, 'golf');
    await world.rows(`UPDATE customer SET last_name = 'Held' WHERE first_name = 'P1'`);
    const blocker = new PostgresClient({ connectionString: world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(`SELECT 1 FROM customer WHERE first_name = 'P1' FOR UPDATE`);
    const { body } = await owner.post<Job>(remove('golf'), { moveTo: options['chess'] });
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.rows(waits)).length === 0) await new Promise((go) => setTimeout(go, 20));
    expect((await owner.delete(optionPath('chess'), 1)).status).toBe(204);
    await blocker.query('COMMIT');
    await blocker.end();
    const job = await owner.ended(body.id);
    expect([job.status, job.retriable]).toEqual(['failed', true]);
    expect(job.problem).toMatch(/^The option that values are moved to was deleted/);
    expect((await chosen())['golf']).toBe(5);
  });

  it('goes on where a job died, and counts what that one had done', async () => {
    await people(PEOPLE, 'golf');
    const { body } = await owner.post<Job>(clear(motto), { delete: true });
    // As if it had died behind its first batch.
    await world.rows(`UPDATE job SET cancel_requested = true WHERE id = $1`, [body.id]);
    expect((await owner.ended(body.id)).status).toBe('cancelled');
    const before = PEOPLE - (await countOf(`/attributes/${motto}`));
    await world.rows(
      `UPDATE job SET status = 'queued', cancel_requested = false, finished_at = NULL WHERE id = $1`,
      [body.id],
    );
    await world.rows(`SELECT graphile_worker.add_job('job', json_build_object('id', $1::text))`, [body.id]);
    const job = await owner.ended(body.id);
    expect([before < PEOPLE, job.status, job.result?.rows]).toEqual([true, 'succeeded', PEOPLE]);
    expect((await owner.get(`/attributes/${motto}`)).status).toBe(404);
  });
});
