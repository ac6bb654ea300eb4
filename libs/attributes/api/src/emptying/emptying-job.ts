import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { Db, Problem, UnitOfWork } from '@clientele/shared/api';
import { attributesProblems } from '../problems';
import { AttributeValues, type Emptied } from './values';

const BATCH = 1000;

/** What a job was asked for, and how many values it has taken away so far. */
export interface EmptyingTask extends Emptied, Record<string, unknown> {
  /** The option that is chosen instead; null for none. */
  moveTo: string | null;
  /** The attribute or its option goes as well. */
  delete: boolean;
  done: number;
}

/** Empties an attribute or one of its options. What a job that died has done stays done; the next one goes on. */
@Injectable()
export class EmptyingJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly values: AttributeValues,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    for (const kind of ['attribute_clearance', 'attribute_option_removal'])
      this.handlers.register(kind, {
        permission: 'attributes:define',
        run: (work) => this.perform(work),
        failed: ({ input }) => Promise.resolve({ rows: (input as EmptyingTask).done }),
        again: () => Promise.resolve(),
      });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const task = { ...(work.input as EmptyingTask) };
    const total = task.done + (await this.values.count(task));
    while (await this.unitOfWork.run(() => this.batch(task, work)))
      if (!(await work.report(task.done, total))) return { status: 'cancelled', result: { rows: task.done } };
    if (task.delete) await this.unitOfWork.run(() => this.remove(task, work));
    return { status: 'succeeded', result: { rows: task.done } };
  }

  /** Answers whether there was anything to do. */
  private async batch(task: EmptyingTask, work: JobWork): Promise<boolean> {
    const customers = await this.values.hold(task, BATCH);
    if (customers.length === 0) return false;
    if (task.moveTo === null) task.done += await this.values.clear(task, customers);
    else {
      await this.keep(task.moveTo);
      task.done += await this.values.move(task, task.moveTo, customers);
    }
    await work.remember({ done: task.done });
    return true;
  }

  /** Whoever deletes the option that values are moved to waits for the batch. */
  private async keep(optionId: string): Promise<void> {
    const kept = await this.db.row(`SELECT 1 FROM attribute_option WHERE id = $1 FOR KEY SHARE`, [optionId]);
    if (!kept) throw new Problem(attributesProblems.target_gone);
  }

  /** Whoever writes such a value from now on waits, and then finds the definition gone. */
  private async remove(task: EmptyingTask, work: JobWork): Promise<void> {
    const [table, id] =
      task.optionId === null ? ['attribute', task.attributeId] : ['attribute_option', task.optionId];
    await this.db.rows(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    // Who came in before the lock.
    while (await this.batch(task, work));
    await this.db.rows(`DELETE FROM ${table} WHERE id = $1`, [id]);
  }
}
