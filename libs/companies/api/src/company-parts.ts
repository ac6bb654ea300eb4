import type { ListPart } from '@clientele/shared/api';
import type { TimelinePart } from '@clientele/timeline/api';

/** What other domains add to a company; the app lists it (`company-parts.ts`). */
export interface CompanyParts {
  /** Columns and filters of the list, of the company `k`. */
  columns: readonly ListPart[];
  /** What its timeline tells. */
  timeline: readonly TimelinePart[];
}
export const COMPANY_PARTS = Symbol('company parts');
