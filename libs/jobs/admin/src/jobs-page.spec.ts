import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf } from '@clientele/access/dto';
import type { Job, JobResult } from '@clientele/jobs/dto';
import { JobsPage } from './jobs-page';
import { sampleJob } from './samples';

const HOUR_MS = 3_600_000;
const RESULT: JobResult = {
  href: null,
  fileName: null,
  rows: null,
  expiresAt: null,
  importId: null,
  counts: null,
  errorsHref: null,
};

const jobOf = (id: string, overrides: Partial<Job>): Job =>
  sampleJob({
    id,
    kind: 'customer_import',
    status: 'succeeded',
    progress: { done: 40, total: 40 },
    ...overrides,
  });

describe('the page of jobs', () => {
  let http: HttpTestingController;
  let page: ComponentFixture<JobsPage>;

  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    await page.whenStable();
  };
  const show = async (items: Job[], hasMore = false): Promise<HTMLElement> => {
    page = TestBed.createComponent(JobsPage);
    TestBed.tick();
    for (const request of http.match('/api/v1/jobs')) request.flush({ items, hasMore });
    await settled();
    return page.nativeElement as HTMLElement;
  };
  const actions = (element: HTMLElement): string[] =>
    [...element.querySelectorAll('cl-job-actions :is(a, button)')].map(
      (one) => one.textContent?.trim() ?? '',
    );

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    TestBed.inject(Session).begin({
      id: 'me',
      name: 'Ewa',
      email: 'ewa@example.com',
      role: 'owner',
      language: 'en',
      theme: 'light',
      density: 'compact',
      permissions: [...permissionsOf.owner],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('says why one failed, and does it again', async () => {
    const failed = jobOf('1', {
      status: 'failed',
      problem: 'The disk is full.',
      retriable: true,
      result: { ...RESULT, importId: 'import-1' },
    });
    const element = await show([failed]);
    expect(element.textContent).toContain('The disk is full.');
    expect(actions(element)).toEqual(['Try again', 'Open result']);
    element.querySelector<HTMLButtonElement>('cl-job-actions button')?.click();
    const again = jobOf('2', { status: 'queued', createdAt: '2026-02-01T09:00:00.000Z' });
    http.expectOne({ method: 'POST', url: '/api/v1/jobs/1/retries' }).flush(again);
    await settled();
    expect(element.querySelectorAll('li')).toHaveLength(2);
  });

  it('offers the file for as long as there is one, and the rows that did not come in', async () => {
    const file = { ...RESULT, href: '/api/v1/files/1', fileName: 'customers.csv' };
    const left = (hours: number): string => new Date(Date.now() + (hours + 0.5) * HOUR_MS).toISOString();
    const element = await show([
      jobOf('1', { kind: 'customer_export', result: { ...file, expiresAt: left(3) } }),
      jobOf('2', { kind: 'customer_export', result: { ...file, expiresAt: left(-3) } }),
      jobOf('3', {
        result: { ...RESULT, importId: 'import-1', errorsHref: '/api/v1/customer-imports/1/errors' },
      }),
      jobOf('4', { kind: 'customer_export', status: 'cancelled', result: RESULT }),
    ]);
    const [withFile, expired, withErrors, cancelled] = [
      ...element.querySelectorAll<HTMLElement>('li'),
    ].reverse();
    expect(withFile?.textContent).toContain('The file expires in 3 hours');
    expect(expired?.textContent).toContain('File expired');
    expect(withErrors?.querySelector('a[download]')?.getAttribute('href')).toMatch(/errors$/);
    expect(cancelled?.textContent).not.toContain('File expired');
  });

  it('says when older ones are not shown', async () => {
    const element = await show([jobOf('1', {})], true);
    expect(element.textContent).toContain('Jobs go 90 days after their end.');
  });
});
