import type { CustomerImport, ImportRow } from '@clientele/transfers/dto';
import { Workbook, type Worksheet } from 'exceljs';
import iconv from 'iconv-lite';
import type { ProblemBody } from '../testing/client';
import { Importing } from '../testing/importing';

/** Files as they really come, which must neither lose a row nor change a value in silence. */
describe('An import loses nothing in silence', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  const lines = (...rows: string[]): string => rows.join('\n');
  const workbook = async (fill: (sheet: (name: string) => Worksheet) => void): Promise<Buffer> => {
    const book = new Workbook();
    fill((name) => book.addWorksheet(name));
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const column = async (name: string): Promise<unknown[]> =>
    (await importing.world.rows(`SELECT ${name} AS value FROM customer ORDER BY email`)).map(
      ({ value }) => value,
    );
  const remarksOf = async (id: string | null | undefined): Promise<CustomerImport['remarks']> =>
    (await importing.staff.get<CustomerImport>(`/customer-imports/${id ?? ''}`)).body.remarks;

  it('when a quotation mark is not closed', async () => {
    const job = await importing.run(
      lines(
        'Customer ID;Email *;Last Name *;First Name *;Default group ID',
        '1;a@example.com;Aa;Aa;3',
        '2;b@example.com;Bb;Bb;"3',
        '3;c@example.com;Cc;Cc;3',
        '4;d@example.com;Dd;Dd;3"',
        '5;e@example.com;Ee;Ee;3',
      ),
    );
    expect(job.result?.counts).toMatchObject({ created: 2, rejected: 1 });
    const { bytes } = await importing.staff.bytes(job.result?.errorsHref ?? '');
    expect(bytes.toString('utf8')).toContain('c@example.com');
    expect(bytes.toString('utf8')).toContain('A quotation mark is not closed');
  });

  it('when a cell breaks a rule that has figures', async () => {
    const job = await importing.run(
      lines(
        'email,first name,last name,type,max payment days',
        'a@example.com,A,B,guest,x',
        'b@example.com,B,B,,',
      ),
    );
    const path = `/customer-imports/${job.result?.importId}`;
    const { status, body } = await importing.staff.get<{ items: ImportRow[] }>(
      `${path}/rows?outcome=rejected`,
    );
    expect(status).toBe(200);
    expect(body.items.map(({ reason }) => reason)).toEqual(['Choose one of: contact, customer.']);
    expect((await importing.staff.bytes(`/api/v1${path}/errors`)).bytes.toString('utf8')).toContain('guest');
  });

  it('when somebody speaks another language', async () => {
    const job = await importing.run(
      lines('email,last name,language', 'a@example.com,B,de-DE', 'c@example.com,C,cs-CZ'),
    );
    expect(job.result?.counts).toMatchObject({ created: 2, rejected: 0 });
    expect(await remarksOf(job.result?.importId)).toMatchObject([{ rows: 1 }]);
    expect(await column('language')).toEqual(['pl', 'cs']);
  });

  it('when two rows share one of their ids', async () => {
    const job = await importing.run(
      lines(
        'email,last name,external ids',
        'a@example.com,A,shopify:9',
        'b@example.com,B,"shopify:9, prestashop:7"',
      ),
    );
    expect(job.result?.counts).toMatchObject({ created: 2 });
    expect(await column('external_ids')).toEqual([{ shopify: '9' }, { prestashop: '7' }]);
  });

  it('when two rows mean one customer, by id and by e-mail', async () => {
    const header = 'Customer ID;Email *;Last Name *;First Name *';
    await importing.run(lines(header, '88;old@example.com;Old;Old'));
    const job = await importing.run(
      lines(header, '88;new@example.com;Byid;New', ';old@example.com;Bymail;New'),
      '?match=external_id',
    );
    expect(job.result?.counts).toMatchObject({ updated: 1, rejected: 1 });
    expect(await column('last_name')).toEqual(['Byid']);
  });

  it('when a file is Norwegian and of Windows', async () => {
    const text = lines(
      'email;first name;last name',
      'a@example.com;Åse;Ørsted',
      'b@example.com;Bjørn;Sæther',
    );
    const job = await importing.run(iconv.encode(text, 'windows-1252'));
    expect(job.result?.counts).toMatchObject({ created: 2 });
    expect(await column(`first_name || ' ' || last_name`)).toEqual(['Åse Ørsted', 'Bjørn Sæther']);
  });

  it('when a time has a zone or twelve hours', async () => {
    const times = [
      ['2024-03-01 10:00:00 UTC', '2024-03-01T10:00:00Z'],
      ['2024-03-01T10:00:00+0000', '2024-03-01T10:00:00Z'],
      ['2024-03-01T10:00:00-05', '2024-03-01T15:00:00Z'],
      ['2024-03-01 10:00 PM', '2024-03-01T21:00:00Z'],
      ['2024-03-01 12:30 am', '2024-02-29T23:30:00Z'],
      ['1.3.2024, 10:00', '2024-03-01T09:00:00Z'],
      ['2024-03-01rubbish', ''],
      ['2024-03-01 25:00', ''],
    ] as const;
    const rows = times.map(([time], at) => `p${at}@example.com;B;${time}`);
    const job = await importing.run(lines('email;last name;registered', ...rows));
    expect(await importing.faultsOf(job)).toEqual([
      [8, 'registered', '2024-03-01rubbish'],
      [9, 'registered', '2024-03-01 25:00'],
    ]);
    const expected = times.flatMap(([, instant]) => (instant ? [new Date(instant)] : []));
    expect(await column('registered_at')).toEqual(expected);
  });

  it('when an empty cell would make a contact of a customer', async () => {
    await importing.run(lines('email,first name,last name', 'a@example.com,A,A', 'b@example.com,B,B'));
    await importing.run(lines('[CUSTOMER_YN];[DEGREE];[EMAIL]', '1;;a@example.com', ';;b@example.com'));
    expect(await column('type')).toEqual(['customer', 'customer']);
  });

  it('when a row with a missing cell is sent again as the file of errors has it', async () => {
    const file = lines(
      'email,first name,last name,tags,registered',
      'a@example.com,A,B,2024-01-05',
      'b@example.com,B,B,x,2024-01-05,more',
    );
    const job = await importing.run(file);
    expect(job.result?.counts).toMatchObject({ created: 0, rejected: 2 });
    const errors = await importing.staff.bytes(job.result?.errorsHref ?? '');
    expect(errors.bytes.toString('utf8')).toContain('b@example.com,B,B,x,2024-01-05,more');
    const again = await importing.run(errors.bytes, `?like=${job.result?.importId}`);
    expect(again.result?.counts).toMatchObject({ created: 0, rejected: 2 });
  });

  it('when two columns have one heading', async () => {
    const file = lines(
      'email,last name,phone,phone',
      'a@example.com,B,+48 600 700 800,',
      'bad,B,+48 600 700 801,',
    );
    const job = await importing.run(file);
    const draft = await importing.draft(file.replaceAll('a@', 'c@'), `?like=${job.result?.importId}`);
    expect(draft.columns.map(({ target }) => target)).toEqual(['email', 'lastName', 'phone', '']);
    const columns = [
      { heading: 'phone', target: '' },
      { heading: 'phone', target: 'phone' },
    ];
    const { body } = await importing.staff.post<CustomerImport>(`/customer-imports/${draft.id}/corrections`, {
      columns,
    });
    expect(body.columns.map(({ target }) => target)).toEqual(['email', 'lastName', '', 'phone']);
  });

  it('when a workbook has more sheets', async () => {
    const bytes = await workbook((sheet) => {
      sheet('One').addRows([
        ['E-mail', 'First name', 'Last name'],
        ['a@example.com', 'A', 'Aa'],
        [],
        ['b@example.com', 'B', 'Bb'],
      ]);
      sheet('Two').addRows([
        ['Last name', 'E-mail', 'First name'],
        ['Cc', 'c@example.com', 'C'],
      ]);
      sheet('Notes').addRows([
        ['Word', 'Meaning', 'Since'],
        ['x', 'y', 'z'],
      ]);
    });
    const job = await importing.run(bytes, '', 'people.xlsx');
    expect(job.result?.counts).toMatchObject({ created: 3, rejected: 0 });
    expect(await column('last_name')).toEqual(['Aa', 'Bb', 'Cc']);
    expect(await remarksOf(job.result?.importId)).toMatchObject([{ rows: 1 }]);
  });

  it('when a format gives a number its zeros', async () => {
    const bytes = await workbook((sheet) => {
      const people = sheet('People');
      people.addRows([
        ['email', 'last name', 'address.street', 'address.postalCode'],
        ['a@example.com', 'A', 'Storgata 1', 150],
        ['b@example.com', 'B', 'Lipowa 1', 1234],
      ]);
      people.getCell('D2').numFmt = '0000';
      people.getCell('D3').numFmt = '00-000';
    });
    await importing.run(bytes, '', 'people.xlsx');
    expect(await importing.world.rows(`SELECT postal_code FROM address ORDER BY street`)).toEqual([
      { postal_code: '01-234' },
      { postal_code: '0150' },
    ]);
  });

  it('when one address stands in two rows', async () => {
    await importing.run('email\na@example.com');
    const job = await importing.run(
      lines(
        'Address ID;Alias*;Active (0/1);Customer e-mail;Lastname*;Firstname*;Address 1*;City*;Country*',
        '7;Home;1;a@example.com;A;A;Lipowa 1;Oslo;Norway',
        '7;Home;1;a@example.com;A;A;Lipowa 2;Oslo;Norway',
      ),
    );
    expect(job.status).toBe('succeeded');
    expect(await importing.world.rows(`SELECT street FROM address`)).toEqual([{ street: 'Lipowa 1' }]);
  });

  it.each(['sep=;\n', '\n\n', ' \nsep=;\n'])('when %j stands before the header', async (before) => {
    const job = await importing.run(`${before}email;first name;last name\na@example.com;A;B\n`);
    expect(job.result?.counts).toMatchObject({ created: 1, rejected: 0 });
  });

  it('and shows no password, whatever its column is called', async () => {
    const file = lines(
      'email,last name,user_pass,secret word',
      'a@example.com,B,Corr3ct-horse,An0ther-horse',
      'bad,B,Corr3ct-horse,x',
    );
    const draft = await importing.draft(file);
    expect(JSON.stringify(draft)).not.toContain('Corr3ct');
    const columns = [{ heading: 'secret word', target: 'password' }];
    const corrected = await importing.staff.post(`/customer-imports/${draft.id}/corrections`, { columns });
    expect(JSON.stringify(corrected.body)).not.toContain('An0ther');
    const job = await importing.run(file);
    expect((await importing.staff.bytes(job.result?.errorsHref ?? '')).bytes.toString('utf8')).not.toContain(
      'Corr3ct',
    );
  });

  it.each([
    '$P$BqZ6Q7k2b1mN0vY8xW5tR3sU9aB1cD/',
    '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaGhhc2g',
    '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8',
    '{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3',
  ])('and stores no hash of another system as a password: %s', async (hash) => {
    const job = await importing.run(
      lines('email,last name,password', `a@example.com,B,${JSON.stringify(hash)}`),
    );
    expect(await importing.world.rows(`SELECT 1 FROM customer_password`)).toEqual([]);
    const [remark] = await remarksOf(job.result?.importId);
    expect(remark?.reason).toContain('Encrypted passwords');
  });

  it('and refuses a table of endless columns', async () => {
    const header = ['email', ...Array.from({ length: 2000 }, (_, at) => `c${at}`)].join(',');
    const { status, body } = await importing.staff.upload<ProblemBody>(
      '/customer-imports',
      'wide.csv',
      `${header}\n`,
    );
    expect([status, body.code]).toEqual([422, 'transfers.too_many_columns']);
  });
});
