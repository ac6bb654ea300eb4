export { TIMELINE_SUBJECTS } from './subjects';
export { loadTimeline, timelineSection } from './timeline-section';
