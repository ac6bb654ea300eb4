import type { Job } from '@clientele/jobs/dto';
import type { ImportRow } from '@clientele/transfers/dto';
import { AttributeFiles } from '../testing/attribute-files';
import { HEADER, row } from '../testing/importing';

const TAKEN = 'Another customer has this value already.';
const TWICE = 'An earlier row of the file has this value, which only one customer may have.';

/** What only the other rows or the database know of a row names its cell, as what is wrong by itself does. */
describe('A row that is refused for what others have', () => {
  const files = new AttributeFiles();

  const cellsOf = async (job: Job, outcome = 'rejected'): Promise<unknown[]> => {
    const path = `/customer-imports/${job.result?.importId}/rows?outcome=${outcome}`;
    const { items } = (await files.staff.get<{ items: ImportRow[] }>(path)).body;
    return items.map((one) => [one.row, one.column, one.value, one.reason]);
  };

  beforeAll(() => files.open());
  afterAll(() => files.world.close());
  beforeEach(() => files.empty());

  it('names the value that only one customer may have, in the check and in the import', async () => {
    await files.run('email,Card number\nanna@example.com,A-1\n');
    const file =
      'email,attributes.motto,Card number\nbela@example.com,x,a-1\ncyril@example.com,y,B-1\ndana@example.com,z,b-1\n';
    const check = await files.run(file, '?dryRun=true');
    const cells = [
      [2, 'Card number', 'a-1', TAKEN],
      [4, 'Card number', 'b-1', TWICE],
    ];
    expect(await cellsOf(check)).toEqual(cells);
    const job = await files.step(check.result?.importId ?? '', 'runs');
    expect(job.result?.counts).toMatchObject({ created: 1, rejected: 2 });
    expect(await cellsOf(job)).toEqual(cells);
    const { bytes } = await files.staff.bytes(job.result?.errorsHref ?? '');
    expect(bytes.toString()).toContain(`bela@example.com,x,a-1,2,Card number,a-1,${TAKEN}`);
  });

  it('names the value of an attribute that is for other groups', async () => {
    await files.owner.patch(`/attributes/${files.ids['colour']}`, { forGroups: true, groupIds: [] }, 1);
    const job = await files.run('email,colour,attributes.motto\nanna@example.com,Red,x\n');
    expect(await cellsOf(job)).toEqual([
      [2, 'colour', 'Red', 'The attribute is for groups that the customer is not in.'],
    ]);
  });

  it('names the e-mail address of somebody else, in the trash or in the file twice', async () => {
    await files.run([HEADER, row('a@example.com', { 0: '7' }), row('b@example.com', { 0: '8' })].join('\n'));
    const conflict = await files.run(
      [HEADER, row('b@example.com', { 0: '7' })].join('\n'),
      '?match=external_id',
    );
    expect(await cellsOf(conflict)).toEqual([
      [2, 'Email *', 'b@example.com', 'The id belongs to one customer and the e-mail address to another.'],
    ]);
    const twice = [
      row('a@example.com'),
      row('c@example.com', { 0: '7' }),
      row('d@example.com', { 0: '8' }),
      row('b@example.com'),
    ];
    const again = await files.run([HEADER, ...twice].join('\n'), '?match=external_id');
    expect(await cellsOf(again)).toEqual([
      [3, 'Customer ID', '7', 'An earlier row of the file means the same customer, by its id.'],
      [5, 'Email *', 'b@example.com', 'An earlier row of the file means the same customer, by its id.'],
    ]);
    await files.world.rows(`UPDATE customer SET deleted_at = now() WHERE email = 'a@example.com'`);
    const more = [HEADER, row('a@example.com'), row('e@example.com'), row('E@example.com')].join('\n');
    const job = await files.run(more);
    expect(await cellsOf(job)).toEqual([[2, 'Email *', 'a@example.com', 'The customer is in the trash.']]);
    expect(await cellsOf(job, 'skipped')).toEqual([
      [4, 'Email *', 'E@example.com', 'Row 3 of the file has the same e-mail already.'],
    ]);
  });
});
