import type { Job } from '@clientele/jobs/dto';

interface JobStreamListener {
  job(job: Job): void;
  /** The stream was not there, or broke: what happened meanwhile has to be asked for. */
  gap(): void;
}

const RETRY_MS = 3_000;

/**
 * The server's news about jobs. It is open only while a job runs: a browser allows six connections to a server that
 * speaks HTTP/1.1, and every tab would hold one.
 */
export class JobStream {
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly listener: JobStreamListener) {}

  open(): void {
    if (this.source || typeof EventSource === 'undefined') return;
    this.source = new EventSource('/api/v1/jobs/events');
    this.source.addEventListener('job', (event: MessageEvent<string>) => {
      this.listener.job(JSON.parse(event.data) as Job);
    });
    // A short job may be over before the stream that would have told of it begins.
    this.source.addEventListener('open', () => this.listener.gap());
    this.source.addEventListener('error', () => this.recover());
  }

  close(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }

  /** The browser reconnects by itself after a broken line, but gives up after a refusal. */
  private recover(): void {
    this.listener.gap();
    if (this.source?.readyState !== EventSource.CLOSED) return;
    this.close();
    this.retry = setTimeout(() => this.open(), RETRY_MS);
  }
}
