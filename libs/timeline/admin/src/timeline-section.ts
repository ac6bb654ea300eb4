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
