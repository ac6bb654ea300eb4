import { HttpClient } from '@angular/common/http';
import { DestroyRef, Service, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Session } from '@clientele/access/admin';
import type { Job, JobList } from '@clientele/jobs/dto';
import { Speech, Toast, claiming } from '@clientele/shared/admin';
import { isActive, titleOf } from './job';
import { JobStream } from './job-stream';
import { Paces, type Pace } from './pace';
import { jobsAdminTexts as texts } from './texts';

/** The operator's own jobs, newest first, kept up to date by the server while any of them runs. */
@Service()
export class Jobs {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly speech = inject(Speech);
  private readonly toast = inject(Toast);
  private readonly known = signal<readonly Job[]>([]);
  private lastReader = '';
  /** Jobs that a page on the screen shows by itself: nobody needs a toast about them. */
  private readonly watched = new Map<string, number>();
  private readonly stream = new JobStream({
    job: (job) => this.take(job),
    gap: () => void this.refresh(),
  });

  private readonly paces = new Paces();
  private readonly older = signal(false);

  readonly all = this.known.asReadonly();
  /** Whether there are jobs that the server does not list any more. */
  readonly hasMore = this.older.asReadonly();
  readonly active = computed(() => this.known().filter(isActive));
  private readonly reader = computed(() =>
    this.session.can('jobs:read') ? (this.session.account()?.id ?? '') : '',
  );
  private readonly isBusy = computed(() => this.active().length > 0);

  constructor() {
    effect(() => {
      const reader = this.reader();
      untracked(() => this.begin(reader));
    });
    effect(() => (this.isBusy() && this.reader() ? this.stream.open() : this.stream.close()));
    inject(DestroyRef).onDestroy(() => this.stream.close());
  }

  async refresh(): Promise<void> {
    const answer = this.http.get<JobList>('/api/v1/jobs', { context: claiming(0, 403, 500, 502, 503, 504) });
    const list = await firstValueFrom(answer).catch(() => null);
    for (const job of list?.items.toReversed() ?? []) this.take(job);
    if (list) this.older.set(list.hasMore);
  }

  /** Takes over the job that a request has just started. */
  track(job: Job): void {
    this.take(job);
  }

  /** How fast a job goes; undefined while that would be a guess. */
  paceOf(job: Job): Pace | undefined {
    return this.paces.of(job);
  }

  /** A job as it goes on, for a page that shows it; undefined until it is known. */
  follow(id: Signal<string | undefined>): Signal<Job | undefined> {
    effect((onCleanup) => {
      const followed = id();
      if (!followed) return;
      this.watched.set(followed, (this.watched.get(followed) ?? 0) + 1);
      onCleanup(() => this.watched.set(followed, (this.watched.get(followed) ?? 1) - 1));
      if (!untracked(this.known).some((job) => job.id === followed)) void this.load(followed);
    });
    return computed(() => this.known().find((job) => job.id === id()));
  }

  async cancel(job: Job): Promise<void> {
    const url = `/api/v1/jobs/${job.id}/cancellation`;
    this.take(await firstValueFrom(this.http.post<Job>(url, null)));
    this.toast.done(texts.cancelled, { job: this.speech.say(titleOf(job)) });
  }

  /** Does a failed job again, as a new one. */
  async retry(job: Job): Promise<Job> {
    const again = await firstValueFrom(this.http.post<Job>(`/api/v1/jobs/${job.id}/retries`, null));
    this.take(again);
    this.toast.done(texts.retried, { job: this.speech.say(titleOf(job)) });
    return again;
  }

  /** Another operator sees nothing of the one before. */
  private begin(reader: string): void {
    if (this.lastReader && reader !== this.lastReader) this.known.set([]);
    this.lastReader = reader;
    if (reader) void this.refresh();
  }

  private async load(id: string): Promise<void> {
    const answer = this.http.get<Job>(`/api/v1/jobs/${id}`, { context: claiming(0, 403, 404) });
    const job = await firstValueFrom(answer).catch(() => null);
    if (job) this.take(job);
  }

  private take(job: Job): void {
    const before = untracked(this.known).find((other) => other.id === job.id);
    if (before && !isActive(before) && isActive(job)) return;
    if (before && isActive(before) && !isActive(job)) this.announce(job);
    this.paces.see(job);
    this.known.update((jobs) => [job, ...jobs.filter((other) => other.id !== job.id)].sort(newestFirst));
  }

  /** A page that follows the job, or that of its result, says by itself how it ended. */
  private isOnScreen({ id, result }: Job): boolean {
    const isWatched = (this.watched.get(id) ?? 0) > 0;
    return isWatched || (!!result?.importId && this.router.url.startsWith(`/imports/${result.importId}`));
  }

  private announce(job: Job): void {
    if (this.isOnScreen(job) || job.status === 'cancelled') return;
    const title = this.speech.say(titleOf(job));
    if (job.status === 'failed') this.toast.failed(texts.failed, { job: title, problem: job.problem });
    else this.toast.done(texts.finished, { job: title });
  }
}

function newestFirst(one: Job, other: Job): number {
  return other.createdAt.localeCompare(one.createdAt) || other.id.localeCompare(one.id);
}
