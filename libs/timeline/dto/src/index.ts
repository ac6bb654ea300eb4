export { FieldChange, MOST_ON_A_PAGE, TimelineEntry, TimelineQuery } from './timeline';
export type { ActorKind, ChangeChannel, Operation, TimelineSubject } from './timeline';
export { actorKinds, channels, operations, timelineTexts } from './texts';
