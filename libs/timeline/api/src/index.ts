export { TimelineModule } from './timeline.module';
export type { ImportLinks, TimelinePart } from './timeline-part';
