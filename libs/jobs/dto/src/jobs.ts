import { Choice, Flag, Id, Integer, ListOf, Nested, Text, Timestamp } from '@clientele/shared/dto';
import { jobStatuses, jobsTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type JobStatus = keyof typeof jobStatuses;

export class JobProgress {
  @Integer(0, MANY, { title: texts.done }) done!: number;
  /** Null while the size of the work is not known yet. */
  @Integer(0, MANY, { title: texts.total, nullable: true }) total!: number | null;
}

/** What became of the rows of a file. */
export class RowCounts {
  @Integer(0, MANY, { title: texts.created }) created = 0;
  @Integer(0, MANY, { title: texts.updated }) updated = 0;
  @Integer(0, MANY, { title: texts.unchanged }) unchanged = 0;
  @Integer(0, MANY, { title: texts.skipped }) skipped = 0;
  @Integer(0, MANY, { title: texts.rejected }) rejected = 0;
}

export class JobResult {
  /** Where the file of the job is, bound to its requester; null when there is none or it expired. */
  @Text(2048, { title: texts.href, nullable: true }) href!: string | null;
  @Text(255, { title: texts.fileName, nullable: true }) fileName!: string | null;
  @Integer(0, MANY, { title: texts.rows, nullable: true }) rows!: number | null;
  @Timestamp({ title: texts.expiresAt, nullable: true }) expiresAt!: string | null;
  @Id({ title: texts.importId, nullable: true }) importId!: string | null;
  @Nested(() => RowCounts, { title: texts.counts, nullable: true }) counts!: RowCounts | null;
  /** The rows that did not come in, as a file. */
  @Text(2048, { title: texts.errorsHref, nullable: true }) errorsHref!: string | null;
}

/** A long-running piece of work (api.md 22). */
export class Job {
  @Id({ title: texts.id }) id!: string;
  @Text(50, { title: texts.kind }) kind!: string;
  @Choice(jobStatuses, { title: texts.status }) status!: JobStatus;
  @Nested(() => JobProgress, { title: texts.progress }) progress!: JobProgress;
  @Nested(() => JobResult, { title: texts.result, nullable: true }) result!: JobResult | null;
  /** What went wrong, in the reader's language; empty while nothing did. */
  @Text(1000, { title: texts.problem }) problem!: string;
  @Flag({ title: texts.retriable, example: false }) retriable!: boolean;
  @Text(100, { title: texts.startedBy, personal: 'name' }) startedBy!: string;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  @Timestamp({ title: texts.finishedAt, nullable: true }) finishedAt!: string | null;
  /** When the job itself is removed; its file goes earlier. */
  @Timestamp({ title: texts.removedAt, nullable: true }) expiresAt!: string | null;
}

/** The latest jobs; `hasMore` says that older ones are not among them. */
export class JobList {
  @ListOf(() => Job, { title: texts.jobs }) items!: Job[];
  @Flag({ title: texts.hasMore, example: false }) hasMore!: boolean;
}
