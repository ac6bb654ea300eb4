export { FieldChange, TimelineEntry, TimelineQuery } from './timeline';
export type { ActorKind, ChangeChannel, Operation, TimelineSubject } from './timeline';
export { actorKinds, channels, operations, timelineTexts } from './texts';
