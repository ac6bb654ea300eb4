import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Job, RowCounts } from '@clientele/jobs/dto';
import { Jobs } from '@clientele/jobs/admin';
import { problemInterceptor, Speech } from '@clientele/shared/admin';
import type { CustomerImport } from '@clientele/transfers/dto';
import { ImportPage } from './import-page';

const counts: RowCounts = { created: 842, updated: 61, unchanged: 75, skipped: 3, rejected: 19 };

function fileOf(overrides: Partial<CustomerImport> = {}): CustomerImport {
  return {
    id: 'import-1',
    fileName: 'customers.csv',
    status: 'checked',
    format: 'prestashop_customers',
    container: 'csv',
    columns: [],
    mode: 'create_and_update',
    emptyCells: 'keep',
    duplicates: 'first',
    match: 'email',
    undo: null,
    undoableUntil: null,
    errorsHref: null,
    encoding: 'windows-1250',
    delimiter: ';',
    rows: 1000,
    counts,
    remarks: [],
    jobId: 'job-1',
    createdAt: '2026-02-01T08:00:00.000Z',
    ...overrides,
  };
}

function jobOf(overrides: Partial<Job> = {}): Job {
  const result = {
    href: null,
    fileName: null,
    rows: null,
    expiresAt: null,
    importId: 'import-1',
    counts: null,
    errorsHref: null,
  };
  return {
    id: 'job-1',
    kind: 'customer_import_check',
    status: 'succeeded',
    progress: { done: 1000, total: 1000 },
    result,
    problem: '',
    startedBy: 'Ewa',
    createdAt: '2026-02-01T08:00:00.000Z',
    retriable: false,
    finishedAt: null,
    expiresAt: null,
    ...overrides,
  };
}

describe('the page of an import', () => {
  let fixture: ComponentFixture<ImportPage>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  /** The page asks again once its job is known to be done; both answers are the same. */
  const answer = async (file: CustomerImport): Promise<void> => {
    for (const request of http.match('/api/v1/customer-imports/import-1')) request.flush(file);
    await settled();
  };
  const open = async (file: CustomerImport, job = jobOf()): Promise<void> => {
    TestBed.inject(Jobs).track(job);
    fixture = TestBed.createComponent(ImportPage);
    fixture.componentRef.setInput('id', 'import-1');
    await settled();
    await answer(file);
    await answer(file);
    const rejected = {
      row: 17,
      outcome: 'rejected',
      column: 'Email *',
      value: 'nowak(at)example.com',
      reason: 'Write it like that.',
    };
    for (const request of http.match((one) => one.url.endsWith('/rows')))
      request.flush({ items: [rejected] });
    await settled();
  };
  const button = (): HTMLButtonElement | undefined =>
    [...element().querySelectorAll('button')].find((one) => one.textContent.includes('Import '));

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    TestBed.inject(Speech).use('en');
    http = TestBed.inject(HttpTestingController);
  });

  it('says what would become of the rows, and how many customers that writes', async () => {
    await open(fileOf());
    const cells = (line: Element): string =>
      [...line.children].map((cell) => cell.textContent.trim()).join(' ');
    const lines = [...element().querySelectorAll('cl-effect tr')].map(cells);
    expect(lines).toEqual([
      'Created 842 84.2%',
      'Updated 61 6.1%',
      'Unchanged 75 7.5%',
      'Skipped 3 0.3%',
      'Rejected 19 1.9%',
    ]);
    expect(button()?.textContent.trim()).toBe('Import 903 rows');
    expect(element().textContent).toContain('semicolon');
    expect(element().querySelector('cl-untaken-rows')?.textContent).toContain('nowak(at)example.com');
  });

  it('tells what is left out on purpose, and in how many rows', async () => {
    await open(fileOf({ remarks: [{ reason: 'Birthdays were left out.', rows: 9 }] }));
    expect(element().textContent).toContain('Birthdays were left out. (9 rows)');
  });

  it('offers nothing when the file would change nothing', async () => {
    await open(fileOf({ counts: { created: 0, updated: 0, unchanged: 1000, skipped: 0, rejected: 0 } }));
    expect(button()).toBeUndefined();
    expect(element().textContent).toContain('There is nothing to import');
  });

  it('imports, shows how far it is, and then what it did', async () => {
    await open(fileOf());
    button()?.click();
    await settled();
    const running = jobOf({
      id: 'job-2',
      kind: 'customer_import',
      status: 'running',
      progress: { done: 300, total: 1000 },
    });
    http.expectOne({ method: 'POST', url: '/api/v1/customer-imports/import-1/runs' }).flush(running);
    await settled();
    await answer(fileOf({ status: 'importing', jobId: 'job-2' }));
    expect(element().textContent).toContain('Importing customers.csv');
    expect(element().textContent).toContain('300 of 1,000');
    TestBed.inject(Jobs).track({ ...running, status: 'succeeded_with_errors' });
    await settled();
    await answer(fileOf({ status: 'imported', jobId: 'job-2' }));
    expect(element().textContent).toContain('Import finished');
    expect(element().textContent).toContain('What the import did');
  });

  it('shows the end of a job that was quicker than the answer about its beginning', async () => {
    await open(fileOf());
    button()?.click();
    await settled();
    const running = jobOf({ id: 'job-2', kind: 'customer_import', status: 'running' });
    http.expectOne({ method: 'POST', url: '/api/v1/customer-imports/import-1/runs' }).flush(running);
    await settled();
    const begun = http.expectOne('/api/v1/customer-imports/import-1');
    TestBed.inject(Jobs).track({ ...running, status: 'succeeded' });
    await settled();
    begun.flush(fileOf({ status: 'importing', jobId: 'job-2' }));
    await settled();
    await answer(fileOf({ status: 'imported', jobId: 'job-2' }));
    expect(element().textContent).toContain('Import finished');
  });

  it('says why a file could not be used', async () => {
    const problem = 'The file has no header that is known.';
    const file = fileOf({ status: 'failed', format: null, encoding: '', counts: null });
    await open(file, jobOf({ status: 'failed', problem }));
    expect(element().querySelector('[role=alert]')?.textContent).toContain(problem);
    expect(element().textContent).toContain('Choose another file');
  });

  it('tells an import that stopped from a file that cannot be used', async () => {
    const job = jobOf({
      kind: 'customer_import',
      status: 'failed',
      problem: 'The job was interrupted too often.',
    });
    await open(fileOf({ status: 'failed' }), job);
    expect(element().querySelector('[role=alert]')?.textContent).toContain(
      'The import stopped before its end',
    );
    expect(element().textContent).toContain('What the import did');
  });
});
