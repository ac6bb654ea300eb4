import { Injectable } from '@nestjs/common';
import type { Permission } from '@clientele/access/dto';
import type { JobResult } from '@clientele/jobs/dto';

/** How often a job is tried before it counts as failed, unless its kind says otherwise. */
const ATTEMPTS = 3;

/** A job at work: what was asked, and how it tells of its progress. */
export interface JobWork {
  id: string;
  input: Record<string, unknown>;
  /** Reports progress in units of the job; answers false when the job was cancelled and should stop. */
  report(done: number, total: number | null): Promise<boolean>;
  /** Keeps in the input what the job goes on with after a crash, in the transaction of the batch that it speaks of. */
  remember(members: Record<string, unknown>): Promise<void>;
}

export interface JobOutcome {
  result: Partial<JobResult>;
  status: 'succeeded' | 'succeeded_with_errors' | 'cancelled';
}

/** Does the work of one kind of job. */
export interface JobHandler {
  /** What one needs to ask for a job of this kind, also again. */
  permission: Permission;
  /** How often it is tried in all, in growing pauses, when it fails by a fault or by what passes. */
  attempts?: number;
  /** It may run again after a crash, so it goes on where its last commit left off. */
  run(work: JobWork): Promise<JobOutcome>;
  /** Told when the job has failed for good: cleans up, and says what was finished all the same. */
  failed?(work: JobWork): Promise<Partial<JobResult>>;
  /** Told when the job was cancelled before anybody began it, in the transaction of that. */
  cancelled?(input: Record<string, unknown>): Promise<void>;
  /**
   * Somebody wants a failed job done again, by a new job with the same input: makes ready what it works on, in the
   * transaction that enqueues it, or refuses. Without it a kind cannot be retried.
   */
  again?(input: Record<string, unknown>, jobId: string): Promise<void>;
}

/** Which domain does which kind of job. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();

  register(kind: string, handler: JobHandler): void {
    this.handlers.set(kind, handler);
  }

  /** Whether a failed job of this kind can be done again, and by somebody with these permissions. */
  canRetry(kind: string, permissions: ReadonlySet<string>): boolean {
    const handler = this.handlers.get(kind);
    return handler?.again !== undefined && permissions.has(handler.permission);
  }

  attemptsOf(kind: string): number {
    return this.handlers.get(kind)?.attempts ?? ATTEMPTS;
  }

  of(kind: string): JobHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`Nobody does jobs of the kind ${kind}`);
    return handler;
  }
}
