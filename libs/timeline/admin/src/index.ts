export { TIMELINE_SUBJECTS } from './subjects';
export { timelineSection } from './timeline-section';
