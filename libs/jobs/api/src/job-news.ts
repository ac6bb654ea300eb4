import { Injectable, Logger, type MessageEvent } from '@nestjs/common';
import { Sessions } from '@clientele/access/api';
import type { Job } from '@clientele/jobs/dto';
import { Problem, Shutdown, placeOf, type Current } from '@clientele/shared/api';
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
  takeWhile,
  type Observable,
} from 'rxjs';
import { JobUpdates } from './job-updates';
import { JobsService } from './jobs.service';

const HEARTBEAT_MS = 20_000;
const JUST_ENDED_MS = 60_000;
const HEARTBEAT: MessageEvent = { type: 'heartbeat', data: '' };

type Look = () => Promise<MessageEvent[]>;

/** Tells open pages of jobs, for as long as whoever listens is signed in. */
@Injectable()
export class JobNews {
  private readonly log = new Logger(JobNews.name);

  constructor(
    private readonly jobs: JobsService,
    private readonly updates: JobUpdates,
    private readonly sessions: Sessions,
    private readonly cls: ClsService<Current>,
    private readonly shutdown: Shutdown,
  ) {}

  /** Of all own jobs that run or ended just now: one may end between a page's question and its stream. */
  ofAll(): Observable<MessageEvent> {
    const look = async (): Promise<Job[]> => (await this.jobs.own()).items.filter(isNews);
    return this.told(look, this.updates.ids);
  }

  ofOne(id: string): Observable<MessageEvent> {
    const look = async (): Promise<Job[]> => [await this.jobs.get(id)];
    return this.told(look, this.updates.ids.pipe(filter((moved) => moved === id)));
  }

  /** Every change, and with each beat how things stand, in case the database could not tell of one. */
  private told(look: () => Promise<Job[]>, moved: Observable<string>): Observable<MessageEvent> {
    const store = this.cls.get();
    const changes = moved.pipe(
      map(
        (id): Look =>
          () =>
            this.change(id),
      ),
    );
    const beats = interval(HEARTBEAT_MS).pipe(
      startWith(0),
      map((): Look => async () => [HEARTBEAT, ...(await look()).map(eventOf)]),
    );
    // What moves is listened to before it is looked at how things stand.
    return merge(changes, beats).pipe(
      concatMap((ask) => from(this.cls.runWith(store, () => this.unlessSignedOut(ask)))),
      takeWhile((events) => events !== null),
      mergeMap((events) => events),
      catchError((error: unknown) => {
        this.log.warn(placeOf(error), 'a stream of jobs ended');
        return EMPTY;
      }),
      // A page asks again by itself, and then finds another process.
      takeUntil(this.shutdown.begun),
    );
  }

  private async unlessSignedOut(ask: Look): Promise<MessageEvent[] | null> {
    const { actor, session } = this.cls.get();
    return (await this.sessions.isOpen(actor, session)) ? ask() : null;
  }

  /** A job of somebody else is silently passed over. */
  private async change(id: string): Promise<MessageEvent[]> {
    try {
      return [eventOf(await this.jobs.get(id))];
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  }
}

const eventOf = (job: Job): MessageEvent => ({ type: 'job', data: job });

const isNews = ({ finishedAt }: Job): boolean =>
  finishedAt === null || Date.parse(finishedAt) > Date.now() - JUST_ENDED_MS;
