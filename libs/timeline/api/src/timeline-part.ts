import type { Permission } from '@clientele/access/dto';
import type { TimelineSubject } from '@clientele/timeline/dto';

/** How the changes of a kind of record are found and read; the app lists them (`timeline-parts.ts`). */
export interface TimelinePart extends TimelineSubject {
  /** SQL of the ids of these records, of the customer's id, where a change does not name its customer. */
  of?: (customer: string) => string;
  /** The field that tells the id of a change, where what comes and goes is a tie to another record. */
  record?: string;
  /** SQL condition of a record's id without which nothing of it is told any more. */
  told?: (id: string) => string;
  /** SQL condition of a change's diff without which those from whom personal data is hidden are told nothing of it. */
  impersonal?: (diff: string) => string;
  /** Statements of `id` and `name`, by the fields that hold ids of other records. */
  names?: Readonly<Record<string, string>>;
}

/** Statement of `id` and `name`, the job that wrote and its import, of the operator in `$2`; and who may open one. */
export interface ImportLinks {
  needs: Permission;
  sql: string;
}

export interface TimelineParts {
  parts: readonly TimelinePart[];
  imports: ImportLinks;
}
export const TIMELINE_PARTS = Symbol('timeline parts');
