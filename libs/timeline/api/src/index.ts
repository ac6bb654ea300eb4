export { TimelineModule } from './timeline.module';
export type { ImportLinks, TimelinePart } from './timeline-part';
export { TimelineService } from './timeline.service';
