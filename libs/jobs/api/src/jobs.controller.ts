import { Controller, Get, HttpCode, Post, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job, JobList } from '@clientele/jobs/dto';
import { Answers, IdParam, Reply, Shutdown } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import {
  EMPTY,
  catchError,
  concatMap,
  filter,
  from,
  interval,
  map,
  merge,
  mergeMap,
  startWith,
  takeUntil,
  type Observable,
} from 'rxjs';
import { JobUpdates } from './job-updates';
import { JobsService } from './jobs.service';
import { OwnJobGuard } from './own-job.guard';

const HEARTBEAT_MS = 5_000;
const RUNNING = new Set(['queued', 'running']);

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly updates: JobUpdates,
    private readonly cls: ClsService,
    private readonly shutdown: Shutdown,
  ) {}

  @Get()
  @Can('jobs:read')
  @Answers(JobList)
  own(): Promise<JobList> {
    return this.jobs.own();
  }

  @Sse('events')
  @Can('jobs:read')
  events(): Observable<MessageEvent> {
    const running = from(this.jobs.own()).pipe(
      mergeMap(({ items }) => items.filter((job) => RUNNING.has(job.status))),
    );
    return this.told(running, this.updates.ids);
  }

  @Get(':id')
  @Can('jobs:read')
  @Answers(Job)
  get(@IdParam() id: string): Promise<Job> {
    return this.jobs.get(id);
  }

  @Sse(':id/events')
  @UseGuards(OwnJobGuard)
  @Can('jobs:read')
  eventsOf(@IdParam() id: string): Observable<MessageEvent> {
    return this.told(from(this.jobs.get(id)), this.updates.ids.pipe(filter((moved) => moved === id)));
  }

  @Post(':id/cancellation')
  @Can('jobs:read')
  @HttpCode(200)
  @Answers(Job)
  cancel(@IdParam() id: string): Promise<Job> {
    return this.jobs.cancel(id);
  }

  @Post(':id/retries')
  @Can('jobs:read', { stepUp: 'always' })
  @Answers(Job)
  async retry(@IdParam() id: string): Promise<Reply> {
    const job = await this.jobs.retry(id);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  /** What is known now, then every change; a job of somebody else is silently passed over. */
  private told(now: Observable<Job>, moved: Observable<string>): Observable<MessageEvent> {
    const store = this.cls.get();
    const read = (id: string): Observable<Job> =>
      from(this.cls.runWith(store, () => this.jobs.get(id))).pipe(catchError(() => EMPTY));
    const jobs = merge(now, moved.pipe(concatMap(read))).pipe(
      map((job): MessageEvent => ({ type: 'job', data: job })),
    );
    const beats = interval(HEARTBEAT_MS).pipe(
      startWith(0),
      map((): MessageEvent => ({ type: 'heartbeat', data: '' })),
    );
    // A page asks again by itself, and then finds another process.
    return merge(jobs, beats).pipe(takeUntil(this.shutdown.begun));
  }
}
