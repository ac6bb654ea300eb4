import type { Job } from '@clientele/jobs/dto';
import iconv from 'iconv-lite';
import type { Client, ProblemBody } from '../testing/client';
import { HEADER, Importing, row } from '../testing/importing';

describe('A file to import', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  it.each([
    ['a backslash and digits', { 6: 'O\\u0000Neil' }],
    ['an emoji at the edge of what is shown', { 3: `${'x'.repeat(499)}😀` }],
    ['an emoji at the edge of a group’s name', { 11: `${'g'.repeat(99)}😀` }],
    ['a date before the calendar', { 10: '0001-01-01' }],
    ['a NUL', { 6: 'a\u0000b' }],
  ])('is not stopped by %s in one cell', async (_what, cells) => {
    const job = await importing.run(
      [HEADER, row('odd@example.com', cells), row('good@example.com')].join('\n'),
    );
    expect(['succeeded', 'succeeded_with_errors']).toContain(job.status);
    expect((await importing.customers()).map(({ email }) => email)).toContain('good@example.com');
  });

  it('takes one broken byte for what it is, and refuses that row alone', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(`pl${at}@example.com`, { 6: 'Żółć' }));
    const bytes = Buffer.concat([
      Buffer.from([HEADER, ...rows, ''].join('\n')),
      Buffer.from(row('bad@example.com', { 6: 'B\u00ffd' }), 'latin1'),
    ]);
    const job = await importing.run(bytes);
    expect((await importing.customers())[0]?.lastName).toBe('Żółć');
    expect(job.result?.counts).toMatchObject({ created: 30, rejected: 1 });
  });

  it('does not hold the database while somebody sends slowly', async () => {
    const pool = Array.from({ length: 12 }, () => slowUpload(importing.staff));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await importing.world.anybody.get('/health/ready')).status).toBe(200);
    for (const { abort } of pool) abort();
    await Promise.all(pool.map(({ ended }) => ended));
    expect(await importing.world.rows(`SELECT 1 FROM customer_import`)).toHaveLength(0);
  });

  it.each([
    ['windows-1250', (text: string) => iconv.encode(text, 'windows-1250')],
    ['UTF-8 with a byte order mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16 little endian', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16 big endian', (text: string) => iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['ISO 8859-2', (text: string) => iconv.encode(text.replaceAll('š', 's'), 'iso-8859-2')],
  ])('reads %s', async (_name, encode) => {
    await importing.run(encode([HEADER, row('enc@example.com', { 6: 'Žluťoučká Łąkowa' })].join('\r\n')));
    expect((await importing.customers())[0]?.lastName).toBe('Žluťoučká Łąkowa');
  });

  it.each([',', '\t', '|'])('reads cells parted by %j, quoted where they need it', async (delimiter) => {
    const cells = row('sep@example.com', { 6: `O${delimiter}Neil "Bob"` });
    const quoted = (line: string): string =>
      line
        .split(';')
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(delimiter);
    await importing.run([quoted(HEADER), quoted(cells)].join('\n'));
    expect((await importing.customers())[0]?.lastName).toBe(`O${delimiter.trim() || ' '}Neil "Bob"`);
  });

  it.each([
    ['an empty file', '', 'transfers.empty_file'],
    ['a file without a header', row('x@example.com'), 'transfers.no_email_column'],
    ['a file of another kind', 'PK\u0003\u0004\u0000\u0000binary', 'transfers.xlsx_unreadable'],
    ['a line without an end', 'a'.repeat(400_000), 'transfers.unreadable'],
    ['a header that is one endless cell', `"${'a'.repeat(400_000)}`, 'transfers.unreadable'],
    [
      'a file without e-mail addresses',
      'Address ID;Alias*;Active (0/1)\n1;Home;1',
      'transfers.no_email_column',
    ],
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY b "c">]><a><b><email>&b;</email></b></a>',
      'transfers.xml_unreadable',
    ],
    ['XML that breaks off', '<a><b><email>x@example.com</email>', 'transfers.xml_unreadable'],
  ])('refuses %s at once and keeps nothing of it', async (_what, content, code) => {
    const { status, body } = await importing.staff.upload<ProblemBody>(
      '/customer-imports',
      'odd.csv',
      content,
    );
    expect([status, body.code]).toEqual([422, code]);
    expect(await importing.world.rows(`SELECT id FROM stored_file`)).toHaveLength(0);
  });

  it('fails whole when the file turns out broken further down, and says so', async () => {
    const good = Array.from({ length: 1500 }, (_, at) => row(`p${at}@example.com`));
    const { body } = await importing.staff.upload<Job>(
      '/customer-imports?dryRun=true',
      'broken.csv',
      [HEADER, ...good, `1;${'x'.repeat(300_000)}`].join('\n'),
    );
    const job = await importing.staff.ended(body.id);
    expect([job.status, job.problem]).toEqual([
      'failed',
      'The file breaks off or holds a line that is not CSV. Nothing was imported.',
    ]);
    expect(await importing.customers()).toHaveLength(0);
  });

  it('rejects a row with missing or extra cells instead of guessing', async () => {
    const job = await importing.run(
      [HEADER, row('ok@example.com'), '1;1;1;short@example.com', `${row('long@example.com')};x`].join('\n'),
    );
    expect(job.result?.counts).toMatchObject({ created: 1, rejected: 2 });
  });
});

/** An upload that has begun and does not go on. */
function slowUpload(client: Client): { abort: () => void; ended: Promise<unknown> } {
  const controller = new AbortController();
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="slow.csv"\r\n\r\n';
  const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from(head + HEADER)) });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    signal: controller.signal,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
  const ended = client.raw('/customer-imports', init).catch(() => undefined);
  return { abort: () => controller.abort(), ended };
}
