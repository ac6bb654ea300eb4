import type { Attribute, AttributeInput, AttributeList, AttributeOption } from '@clientele/attributes/dto';
import { MOST_ATTRIBUTES, MOST_OPTIONS } from '@clientele/attributes/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Attributes of customers', () => {
  let world: World;
  let owner: Client;

  const define = async (input: Partial<AttributeInput>): Promise<Attribute> =>
    (await owner.post<Attribute>('/attributes', { name: 'Extra', ...input })).body;
  const add = async ({ id }: Attribute, code: string): Promise<AttributeOption> =>
    (await owner.post<AttributeOption>(`/attributes/${id}/options`, { name: code, code })).body;
  const fresh = async ({ id }: Attribute): Promise<Attribute> =>
    (await owner.get<Attribute>(`/attributes/${id}`)).body;
  const use = async (attribute: Attribute, columns: string): Promise<void> => {
    const [customer] = await world.rows<{ id: string }>(
      `INSERT INTO customer (main_group_id, email, email_canonical)
       SELECT id, uuidv7() || '@example.com', uuidv7() || '@example.com' FROM customer_group WHERE is_default RETURNING id`,
    );
    await world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, ${columns.split('=')[0]})
       VALUES ($1, $2, $3, $4, ${columns.split('=')[1]})`,
      [customer?.id, attribute.id, attribute.type, attribute.isUnique],
    );
  };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterEach(() => world.rows(`DELETE FROM customer_attribute`));
  afterAll(() => world.close());

  it('are defined with names, a type and options, and listed in their order', async () => {
    const colour = await define({
      name: 'Colour',
      namePl: 'Kolor',
      code: 'colour',
      type: 'choice',
      position: 2,
    });
    await add(colour, 'red');
    await add(colour, 'blue');
    await define({ name: 'Shoe size', code: 'shoe_size', type: 'number', position: 1, personal: false });
    const { items } = (await owner.get<AttributeList>('/attributes')).body;
    expect(items.map(({ code }) => code)).toEqual(['shoe_size', 'colour']);
    expect(items[1]).toMatchObject({ namePl: 'Kolor', personal: true, required: false });
    expect(items[1]!.options.map(({ code }) => code)).toEqual(['blue', 'red']);
  });

  it.each([
    [{ code: 'Shoe Size' }, '/code', 'code', 422],
    [{ type: 'colour' }, '/type', 'choice', 422],
    [{ name: '' }, '/name', 'required', 422],
    [{ code: 'colour' }, '/code', 'attributes.code_taken', 409],
    [{ type: 'date', isUnique: true }, '/isUnique', 'attributes.not_unique', 422],
  ])('refuse %j', async (patch, pointer, code, status) => {
    const answer = await owner.post<ProblemBody>('/attributes', {
      name: 'X',
      code: 'refused',
      type: 'text',
      ...patch,
    });
    expect([answer.status, answer.body.errors]).toMatchObject([status, [{ pointer, code }]]);
  });

  it('tell the second of two editors who was first', async () => {
    const attribute = await define({ code: 'edited', type: 'text' });
    const path = `/attributes/${attribute.id}`;
    expect((await owner.patch(path, { hint: 'One' }, attribute.version)).status).toBe(200);
    const late = await owner.patch<ProblemBody>(path, { hint: 'Two' }, attribute.version);
    expect([late.status, late.body.current?.fields]).toEqual([412, ['hint']]);
    expect((await owner.delete(path, attribute.version)).status).toBe(412);
  });

  it('keep code, type and uniqueness while customers have values, and are not deleted', async () => {
    const size = await define({ code: 'used', type: 'number' });
    await use(size, 'number=42');
    for (const patch of [{ code: 'unused' }, { type: 'text' as const }, { isUnique: true }]) {
      const { status, body } = await owner.patch<ProblemBody>(`/attributes/${size.id}`, patch, size.version);
      const pointer = `/${Object.keys(patch)[0]}`;
      expect([status, body.errors]).toMatchObject([409, [{ pointer, code: 'attributes.used' }]]);
    }
    const same = { code: 'used', type: 'number', name: 'Renamed' };
    const renamed = await owner.patch<Attribute>(`/attributes/${size.id}`, same, size.version);
    expect(renamed.body.name).toBe('Renamed');
    const kept = await owner.delete<ProblemBody>(`/attributes/${size.id}`, renamed.body.version);
    expect([kept.status, kept.body.code]).toEqual([409, 'attributes.used']);
    await world.rows(`DELETE FROM customer_attribute`);
    const free = await owner.patch<Attribute>(
      `/attributes/${size.id}`,
      { type: 'text' },
      renamed.body.version,
    );
    expect(free.body.type).toBe('text');
    expect((await owner.delete(`/attributes/${size.id}`, free.body.version)).status).toBe(204);
    expect((await owner.get(`/attributes/${size.id}`)).status).toBe(404);
  });

  it('keep an option that is chosen; renamed, its code stays', async () => {
    const colour = await define({ code: 'coat', type: 'choice' });
    const [red, blue] = [await add(colour, 'red'), await add(colour, 'blue')];
    const path = `/attributes/${colour.id}/options`;
    await use(colour, `option_id='${red.id}'`);
    const kept = await owner.delete<ProblemBody>(`${path}/${red.id}`, 1);
    expect([kept.status, kept.body.code]).toEqual([409, 'attributes.used']);
    expect((await owner.delete(`${path}/${blue.id}`, 1)).status).toBe(204);
    const renamed = await owner.patch<AttributeOption>(`${path}/${red.id}`, { name: 'Crimson' }, 1);
    expect(renamed.body).toMatchObject({ name: 'Crimson', code: 'red' });
    expect((await owner.patch(`${path}/${red.id}`, { code: 'crimson' }, 2)).status).toBe(400);
    const again = await owner.post<ProblemBody>(path, { name: 'Red', code: 'red' });
    expect([again.status, again.body.code]).toEqual([409, 'attributes.code_taken']);
  });

  it('have options where something is chosen only', async () => {
    const text = await define({ code: 'plain', type: 'text' });
    const none = await owner.post<ProblemBody>(`/attributes/${text.id}/options`, { name: 'A', code: 'a' });
    expect([none.status, none.body.code]).toEqual([409, 'attributes.no_options']);
    const many = await define({ code: 'many', type: 'multi_choice' });
    await add(many, 'a');
    const kept = await owner.patch<ProblemBody>(`/attributes/${many.id}`, { type: 'text' }, many.version);
    expect([kept.status, kept.body.code]).toEqual([409, 'attributes.has_options']);
    expect((await owner.patch(`/attributes/${many.id}`, { type: 'choice' }, many.version)).status).toBe(200);
    const elsewhere = `/attributes/${text.id}/options/${(await fresh(many)).options[0]?.id}`;
    expect((await owner.get(elsewhere)).status).toBe(404);
  });

  it('are so many at most, also when two are added at once', async () => {
    const chosen = await define({ code: 'bounded', type: 'choice' });
    const [{ count = 0 } = {}] = await world.rows<{ count: number }>(`SELECT count(*)::int FROM attribute`);
    await world.rows(
      `INSERT INTO attribute (name, code, type) SELECT 'Filler', 'filler_' || n, 'text' FROM generate_series(1, $1) n`,
      [MOST_ATTRIBUTES - count - 1],
    );
    await world.rows(
      `INSERT INTO attribute_option (attribute_id, name, code) SELECT $1, 'One', 'o' || n FROM generate_series(2, $2) n`,
      [chosen.id, MOST_OPTIONS],
    );
    const both = (path: string, more: object): Promise<number[]> =>
      Promise.all(
        ['x1', 'x2'].map(async (code) => (await owner.post(path, { name: code, code, ...more })).status),
      );
    expect((await both('/attributes', { type: 'text' })).sort()).toEqual([201, 409]);
    expect((await both(`/attributes/${chosen.id}/options`, {})).sort()).toEqual([201, 409]);
    await world.rows(`DELETE FROM attribute WHERE code LIKE 'filler%' OR code LIKE 'x_'`);
  });

  it('are defined by owners only, and by no key', async () => {
    const input = { name: 'X', code: 'x', type: 'text' };
    for (const role of ['back_office', 'account_manager', 'support', 'marketing', 'auditor'] as const) {
      const client = await world.as(role);
      expect([role, (await client.get('/attributes')).status]).toEqual([role, 200]);
      expect([role, (await client.post('/attributes', input)).status]).toEqual([role, 403]);
    }
    const key = { name: 'Shop', permissions: ['attributes:define'] };
    expect((await owner.post('/api-keys', key)).status).toBe(422);
  });

  it('leave a trace', async () => {
    const attribute = await define({ code: 'traced', type: 'text' });
    await owner.patch(`/attributes/${attribute.id}`, { hint: 'So' }, attribute.version);
    const traces = await world.rows(
      `SELECT operation, diff FROM change WHERE entity = 'attribute' AND entity_id = $1 ORDER BY id`,
      [attribute.id],
    );
    expect(traces).toMatchObject([
      { operation: 'created' },
      { operation: 'updated', diff: { hint: ['', 'So'] } },
    ]);
  });
});
