import type { Type } from '@angular/core';
import type { Timeline } from './timeline';
import { timelineAdminTexts } from './texts';

/** Who changed what about a customer; the app puts it into the customer's page. */
export const timelineSection = {
  id: 'timeline',
  group: 'activity' as const,
  title: timelineAdminTexts.timeline,
  permission: 'timeline:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./timeline-view').then((view) => view.TimelineView),
  loadOverview: () => import('./latest-events').then((events) => events.LatestEvents),
};

/** The timeline of another owner, told in the words of the `TIMELINE_SUBJECTS` that are there. */
export const loadTimeline = (): Promise<Type<Timeline>> => import('./timeline').then((view) => view.Timeline);
