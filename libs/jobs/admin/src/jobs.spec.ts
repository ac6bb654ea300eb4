import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf } from '@clientele/access/dto';
import type { Job } from '@clientele/jobs/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { Jobs } from './jobs';
import { sampleJob } from './samples';

/** The stream of the browser, in the hands of the spec. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static open: FakeStream[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    FakeStream.open.push(this);
  }

  tell(job: Job): void {
    this.dispatchEvent(new MessageEvent('job', { data: JSON.stringify(job) }));
  }

  close(): void {
    this.readyState = FakeStream.CLOSED;
    FakeStream.open = FakeStream.open.filter((stream) => stream !== this);
  }
}

describe('the jobs of an operator', () => {
  let http: HttpTestingController;
  let jobs: Jobs;

  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  };
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';
  const begin = async (known: Job[]): Promise<void> => {
    jobs = TestBed.inject(Jobs);
    TestBed.tick();
    http.expectOne('/api/v1/jobs').flush({ items: known, hasMore: false });
    await settled();
  };

  beforeEach(() => {
    FakeStream.open = [];
    Object.assign(globalThis, { EventSource: FakeStream });
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
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

  it('hold a connection only while one of them runs', async () => {
    await begin([sampleJob({ status: 'succeeded' })]);
    expect(FakeStream.open).toHaveLength(0);
    jobs.track(sampleJob({ id: 'job-2', status: 'queued' }));
    await settled();
    expect(FakeStream.open).toHaveLength(1);
    FakeStream.open[0]?.tell(sampleJob({ id: 'job-2', status: 'succeeded' }));
    await settled();
    expect(FakeStream.open).toHaveLength(0);
  });

  it('tell when one is done that nobody watches', async () => {
    await begin([sampleJob()]);
    FakeStream.open[0]?.tell(sampleJob({ status: 'succeeded' }));
    await settled();
    expect(toast()).toContain('Ready: Export of customers');
  });

  it('stay silent about one that a page shows', async () => {
    await begin([sampleJob()]);
    const followed = TestBed.runInInjectionContext(() => jobs.follow(signal('job-1')));
    TestBed.tick();
    FakeStream.open[0]?.tell(sampleJob({ status: 'succeeded' }));
    await settled();
    expect(followed()?.status).toBe('succeeded');
    expect(toast()).toBe('');
  });

  it('never run again once they are done, however late an old answer comes', async () => {
    await begin([sampleJob({ status: 'succeeded' })]);
    jobs.track(sampleJob({ status: 'queued' }));
    expect(jobs.all().map((job) => job.status)).toEqual(['succeeded']);
  });

  it('learn of one that was over before the stream began', async () => {
    await begin([sampleJob({ status: 'queued' })]);
    FakeStream.open[0]?.dispatchEvent(new Event('open'));
    http.expectOne('/api/v1/jobs').flush({ items: [sampleJob({ status: 'succeeded' })], hasMore: false });
    await settled();
    expect(jobs.all().map((job) => job.status)).toEqual(['succeeded']);
  });

  it('ask anew when the connection breaks', async () => {
    await begin([sampleJob()]);
    FakeStream.open[0]?.dispatchEvent(new Event('error'));
    http
      .expectOne('/api/v1/jobs')
      .flush({ items: [sampleJob({ status: 'failed', problem: 'The disk is full.' })], hasMore: false });
    await settled();
    expect(toast()).toContain('Export of customers failed. The disk is full.');
  });

  it('are read anew when the server is back, and told of as if nothing had been', async () => {
    await begin([sampleJob()]);
    FakeStream.open[0]?.dispatchEvent(new Event('error'));
    http.expectOne('/api/v1/jobs').flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settled();
    expect(jobs.active()).toHaveLength(1);
    FakeStream.open[0]?.dispatchEvent(new Event('open'));
    http.expectOne('/api/v1/jobs').flush({ items: [sampleJob({ status: 'succeeded' })], hasMore: false });
    await settled();
    expect(toast()).toContain('Ready: Export of customers');
    expect(FakeStream.open).toHaveLength(0);
  });
});
