import type { Job } from '@clientele/jobs/dto';

/** How fast a job goes, and how long it still takes at that. */
export interface Pace {
  perSecond: number;
  secondsLeft: number;
}

interface Sample {
  at: number;
  done: number;
  total: number;
}

/** What was seen longer ago says little about now. */
const WINDOW_MS = 30_000;
/** What was seen for a shorter time is a guess. */
const LEAST_MS = 3_000;

/**
 * Measures jobs by what this page has seen of them: the server's clock, waiting in the queue and what an earlier run had
 * done stay out of it. A job that begins to count anew is measured anew.
 */
export class Paces {
  private readonly samples = new Map<string, Sample[]>();

  see({ id, status, progress: { done, total } }: Job, at = Date.now()): void {
    if (status !== 'running' || total === null) {
      this.samples.delete(id);
      return;
    }
    const seen = this.samples.get(id) ?? [];
    const last = seen.at(-1);
    if (last?.done === done && last.total === total) return;
    const isAnew = last !== undefined && (last.total !== total || done < last.done);
    const kept = isAnew ? [] : seen.filter((sample) => at - sample.at <= WINDOW_MS);
    this.samples.set(id, [...kept, { at, done, total }]);
  }

  /** Undefined while it would be a guess. */
  of({ id }: Job): Pace | undefined {
    const seen = this.samples.get(id) ?? [];
    const [first, last] = [seen[0], seen.at(-1)];
    if (!first || !last || seen.length < 3 || last.at - first.at < LEAST_MS) return undefined;
    const perSecond = ((last.done - first.done) * 1000) / (last.at - first.at);
    return { perSecond, secondsLeft: (last.total - last.done) / perSecond };
  }
}
