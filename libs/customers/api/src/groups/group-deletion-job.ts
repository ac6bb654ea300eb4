import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GroupsService, groupsProblems } from '@clientele/groups/api';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { Db, Problem, UnitOfWork } from '@clientele/shared/api';
import { Memberships } from './memberships';

const BATCH = 1000;

/** What a job of this kind was asked for, and how many it has moved so far. */
export interface DeletionTask extends Record<string, unknown> {
  groupId: string;
  moveTo: string;
  moved: number;
}

/** Moves the members of a group and deletes it. What a job that died has moved stays moved; the next one goes on. */
@Injectable()
export class GroupDeletionJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly groups: GroupsService,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('group_deletion', {
      permission: 'groups:write',
      run: (work) => this.perform(work),
      failed: ({ input }) => Promise.resolve({ rows: (input as DeletionTask).moved }),
      again: () => Promise.resolve(),
    });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    // Whoever asked for it may have been restricted since.
    this.groups.refuseRestricted();
    const task = { ...(work.input as DeletionTask) };
    const left = await this.db.row<{ n: string }>(
      `SELECT count(*) AS n FROM customer_group_member WHERE group_id = $1`,
      [task.groupId],
    );
    const total = task.moved + Number(left?.n);
    while (await this.unitOfWork.run(() => this.batch(task, work)))
      if (!(await work.report(task.moved, total)))
        return { status: 'cancelled', result: { rows: task.moved } };
    await this.unitOfWork.run(() => this.remove(task, work));
    return { status: 'succeeded', result: { rows: task.moved } };
  }

  /** Answers how many were moved. */
  private async batch(task: DeletionTask, work: JobWork): Promise<number> {
    if (!(await this.memberships.keep(task.moveTo))) throw new Problem(groupsProblems.target_unknown);
    const moved = await this.memberships.move(task.groupId, task.moveTo, BATCH);
    task.moved += moved;
    await work.remember({ moved: task.moved });
    return moved;
  }

  /** Whoever puts somebody into the group from now on waits, and then finds it gone. */
  private async remove(task: DeletionTask, work: JobWork): Promise<void> {
    const group = await this.db.row<{ is_default: boolean }>(
      `SELECT is_default FROM customer_group WHERE id = $1 FOR UPDATE`,
      [task.groupId],
    );
    if (group?.is_default) throw new Problem(groupsProblems.default_not_deleted);
    // Who came in before the lock.
    while (await this.batch(task, work));
    await this.db.rows(`DELETE FROM customer_group WHERE id = $1`, [task.groupId]);
  }
}
