import type { TimelineEntry } from '@clientele/timeline/dto';
import { randomUUID } from 'node:crypto';
import type { Client, ProblemBody } from '../testing/client';
import { PHONE, dismissal, openDoubledWorld, type DoubledWorld } from '../testing/duplicates';
import type { World } from '../testing/world';

describe('Possible duplicates that are none', () => {
  let world: World;
  let owner: Client;
  let person: DoubledWorld['person'];
  let listed: DoubledWorld['listed'];
  let alert: DoubledWorld['alert'];
  let forget: DoubledWorld['forget'];

  beforeAll(async () => {
    ({ world, owner, person, listed, alert, forget } = await openDoubledWorld());
  });
  beforeEach(() => forget());
  afterAll(() => world.close());

  it('are dismissed as a pair for everybody, from either side, and may be possible again', async () => {
    const [one, other] = [await person({ phone: PHONE }), await person({ phone: PHONE })];
    const third = await person({ phone: PHONE });
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      expect((await owner.put(dismissal(first, second), {})).status).toBe(204);
      // Said twice it is said once.
      expect((await owner.put(dismissal(second, first), {})).status).toBe(204);
      const reader = await world.as('back_office');
      for (const [id, gone] of [
        [one, other],
        [other, one],
      ] as const) {
        const items = await listed(id, reader);
        expect(items.filter(({ dismissed }) => dismissed).map((of) => of.id)).toEqual([gone]);
        expect((await alert(id, reader))?.people.map((of) => of.id)).toEqual([third]);
      }
      expect((await owner.delete(dismissal(second, first))).status).toBe(204);
      expect(await alert(one)).toMatchObject({ count: 2 });
    }
    expect(await world.rows(`SELECT * FROM not_duplicate WHERE first_id IN ($1, $2)`, [one, other])).toEqual(
      [],
    );
  });

  it('are dismissed by whoever changes customers, of people who are there', async () => {
    const [one, other] = [await person({ phone: PHONE }), await person({ phone: PHONE })];
    for (const role of ['support', 'marketing', 'auditor'] as const) {
      const reader = await world.as(role);
      expect((await reader.put(dismissal(one, other), {})).status).toBe(403);
      expect((await reader.delete(dismissal(one, other))).status).toBe(403);
    }
    for (const path of [dismissal(one, one), dismissal(one, randomUUID()), dismissal(randomUUID(), one)])
      expect((await owner.put(path, {})).status).toBe(404);
    expect((await owner.get(`/customers/${randomUUID()}/possible-duplicates`)).status).toBe(404);
    await owner.delete(`/customers/${other}`, 1);
    for (const path of [dismissal(one, other), dismissal(other, one)]) {
      const { status, body } = await owner.put<ProblemBody>(path, {});
      expect([status, body.code]).toEqual([409, 'customers.in_trash']);
    }
  });

  it('leave what was said of them in the timeline of both', async () => {
    const [one, other] = [
      await person({ firstName: 'Una', lastName: 'One', phone: PHONE }),
      await person({ firstName: 'Otto', lastName: 'Other', phone: PHONE }),
    ];
    await owner.put(dismissal(one, other), {});
    await owner.delete(dismissal(one, other));
    for (const [id, them, name] of [
      [one, other, 'Otto Other'],
      [other, one, 'Una One'],
    ] as const) {
      const path = `/customers/${id}/timeline?entity=not_duplicate`;
      const { items } = (await owner.get<{ items: TimelineEntry[] }>(path)).body;
      expect(items.map(({ operation, fields }) => [operation, ...fields])).toEqual([
        ['deleted', { name: 'customerId', from: them, to: null, fromName: name, toName: '' }],
        ['created', { name: 'customerId', from: null, to: them, fromName: '', toName: name }],
      ]);
    }
  });

  it('are pairs whose smaller id stands first, and go with either of the two', async () => {
    const [smaller, larger, third] = [await person(), await person(), await person()];
    // Ids rise with time.
    const write = (...ids: (string | undefined)[]): Promise<unknown> =>
      world.rows(`INSERT INTO not_duplicate (first_id, second_id) VALUES ($1, $2)`, ids);
    const written = (): Promise<unknown> =>
      world.rows(`SELECT * FROM not_duplicate WHERE first_id = $1`, [smaller]);
    await expect(write(larger, smaller)).rejects.toThrow('ck_not_duplicate_order');
    await expect(write(smaller, smaller)).rejects.toThrow('ck_not_duplicate_order');
    await write(smaller, larger);
    await world.rows(`DELETE FROM customer WHERE id = $1`, [larger]);
    expect(await written()).toEqual([]);
    await write(smaller, third);
    await world.rows(`DELETE FROM customer WHERE id = $1`, [smaller]);
    expect(await written()).toEqual([]);
  });
});
