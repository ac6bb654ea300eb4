import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { RowCounts, type JobResult } from '@clientele/jobs/dto';
import { Problem, UnitOfWork } from '@clientele/shared/api';
import { asFiltered, narrowedTo } from '../chosen';
import { CustomerDirectory } from '../customer-directory';
import { customersProblems } from '../problems';
import { GroupChanges, type GroupChangeTask } from './group-changes';
import { Memberships } from './memberships';

const BATCH = 1000;

/** Puts the customers into the group or takes them out, batch by batch in the order of their ids. */
@Injectable()
export class GroupChangeJob implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CustomerDirectory,
    private readonly changes: GroupChanges,
    private readonly memberships: Memberships,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('customer_group_change', {
      permission: 'groups:assign',
      run: (work) => asFiltered(() => this.perform(work)),
      failed: ({ input }) => Promise.resolve(resultOf(input as GroupChangeTask)),
      again: () => Promise.resolve(),
    });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const task = { ...(work.input as GroupChangeTask) };
    const { matched } = await this.changes.refuseTooMany(task);
    while (await this.unitOfWork.run(() => this.batch(task, work)))
      if (!(await work.report(task.seen, Math.max(matched, task.seen))))
        return { status: 'cancelled', result: resultOf(task) };
    return { status: 'succeeded', result: resultOf(task) };
  }

  /** Answers false when nobody was left. */
  private async batch(task: GroupChangeTask, work: JobWork): Promise<boolean> {
    if (!(await this.memberships.keep(task.groupId))) throw new Problem(customersProblems.group_gone);
    const found = await this.directory.matches(narrowedTo(task), await this.directory.reader(), '');
    const ids = await this.memberships.next(found, task.after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) return false;
    task.after = last;
    task.seen += ids.length;
    task.changed += await this.memberships.change(
      await this.memberships.hold(ids),
      task.groupId,
      task.change,
    );
    const { after, seen, changed } = task;
    await work.remember({ after, seen, changed });
    return true;
  }
}

function resultOf({ seen, changed }: GroupChangeTask): Partial<JobResult> {
  const counts = { ...new RowCounts(), updated: changed, unchanged: seen - changed };
  return { rows: changed, counts };
}
