export { Newcomer, PossibleDuplicate, PossibleDuplicates } from './duplicates';
export type { DuplicateReason } from './duplicates';
export { notDuplicateSubject } from './timeline';
export { duplicateReasons, duplicatesTexts } from './texts';
