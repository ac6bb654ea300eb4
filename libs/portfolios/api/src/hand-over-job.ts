import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { RowCounts, type JobResult } from '@clientele/jobs/dto';
import { UnitOfWork } from '@clientele/shared/api';
import { HandOversService, type HandOverTask } from './hand-overs.service';

const BATCH = 500;

/** Hands companies over, batch by batch; what was moved is the account manager's no more, so it goes on by itself. */
@Injectable()
export class HandOverJob implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOvers: HandOversService,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('portfolio_hand_over', {
      permission: 'portfolios:hand_over',
      run: (work) => this.perform(work),
      failed: ({ input }) => Promise.resolve(resultOf(input as HandOverTask)),
      again: () => Promise.resolve(),
    });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const task = { ...(work.input as HandOverTask) };
    const { companies } = await this.handOvers.effect(task);
    const total = task.moved + companies;
    while (await this.unitOfWork.run(() => this.batch(task, work)))
      if (!(await work.report(task.moved, Math.max(total, task.moved))))
        return { status: 'cancelled', result: resultOf(task) };
    return { status: 'succeeded', result: resultOf(task) };
  }

  /** Answers false when nothing was left. */
  private async batch(task: HandOverTask, work: JobWork): Promise<boolean> {
    const moved = await this.handOvers.move(task, work.id, BATCH);
    if (moved === 0) return false;
    task.moved += moved;
    await work.remember({ moved: task.moved });
    return true;
  }
}

function resultOf({ moved }: HandOverTask): Partial<JobResult> {
  return { rows: moved, counts: { ...new RowCounts(), updated: moved } };
}
