import type { Permission } from '@clientele/access/dto';
import type { TimelineSubject } from '@clientele/timeline/dto';

/** How the changes of a kind of record are found and read. */
export interface TimelinePart extends TimelineSubject {
  /** SQL of the ids of these records, of the id of whose timeline it is, where a change does not name its customer. */
  of?: (owner: string) => string;
  /** The field that tells the record at the other end, where what comes and goes is a tie to one. */
  tie?: { field: string; column: 'entity_id' | 'customer_id' };
  /** SQL condition on a change by its alias, without which it is not told (any more). */
  told?: (change: string) => string;
  /** SQL condition on a change by its alias, without which those from whom personal data is hidden are not told of it. */
  impersonal?: (change: string) => string;
  /** It names another customer: told only to those for whom all are there. */
  namesCustomers?: boolean;
  /** Fields of `names` whose ids are told with a name only: of what is not there for the reader there is none. */
  named?: readonly string[];
  /** Statements of `id` and `name`, by the fields that hold ids of other records. */
  names?: Readonly<Record<string, string>>;
}

/** Statement of `id` and `name`, the job that wrote and its import, of the operator in `$2`; and who may open one. */
export interface ImportLinks {
  needs: Permission;
  sql: string;
}

/** Whose changes a timeline tells. */
export interface TimelineOwner {
  id: string;
  table: 'customer' | 'company';
  /** Where its timeline is found. */
  path: string;
  parts: readonly TimelinePart[];
}

/** What the timeline of a customer is made of; the app lists it (`timeline-parts.ts`). */
export interface TimelineParts {
  parts: readonly TimelinePart[];
  imports: ImportLinks;
}
export const TIMELINE_PARTS = Symbol('timeline parts');
