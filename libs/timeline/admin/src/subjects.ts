import { InjectionToken } from '@angular/core';
import type { TimelineSubject } from '@clientele/timeline/dto';

/** The kinds of records that a timeline tells of; the app lists them. */
export const TIMELINE_SUBJECTS = new InjectionToken<readonly TimelineSubject[]>('TIMELINE_SUBJECTS', {
  factory: () => [],
});
