import type { Job } from '@clientele/jobs/dto';
import { Paces } from './pace';

const job = (done: number, total: number | null = 10_000, status: Job['status'] = 'running'): Job =>
  ({ id: 'job-1', status, progress: { done, total } }) as Job;

describe('the pace of a job', () => {
  const seen = (...steps: [at: number, job: Job][]): Paces => {
    const paces = new Paces();
    for (const [at, step] of steps) paces.see(step, at);
    return paces;
  };

  it('is what was done in the time that it was seen', () => {
    const paces = seen([0, job(1000)], [2000, job(3000)], [4000, job(5000)]);
    expect(paces.of(job(5000))).toEqual({ perSecond: 1000, secondsLeft: 5 });
  });

  it.each<[string, [number, Job][]]>([
    [
      'it was hardly seen',
      [
        [0, job(0)],
        [2900, job(3000)],
      ],
    ],
    [
      'it was seen for a moment',
      [
        [0, job(0)],
        [1, job(10)],
        [2, job(20)],
      ],
    ],
    [
      'nobody knows how much there is to do',
      [
        [0, job(0, null)],
        [2000, job(1000, null)],
        [4000, job(2000, null)],
      ],
    ],
    [
      'it waits',
      [
        [0, job(0)],
        [2000, job(10)],
        [4000, job(20)],
        [5000, job(20, 10_000, 'queued')],
      ],
    ],
    [
      'it counts anew',
      [
        [0, job(0)],
        [2000, job(9000)],
        [4000, job(10_000)],
        [5000, job(10)],
      ],
    ],
  ])('is not told when %s', (_why, steps) => {
    expect(seen(...steps).of(job(0))).toBeUndefined();
  });

  it('forgets what was long ago', () => {
    const paces = seen(
      [0, job(0)],
      [1000, job(5000)],
      [40_000, job(5100)],
      [45_000, job(5200)],
      [50_000, job(5300)],
    );
    expect(paces.of(job(0))?.perSecond).toBe(20);
  });
});
