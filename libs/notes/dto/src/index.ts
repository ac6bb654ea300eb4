export {
  FormerText,
  Note,
  NoteHistory,
  NoteInput,
  NoteReader,
  NoteReaderList,
  NoteReaderQuery,
  Notification,
  WrittenNote,
} from './notes';
export type { NoteKind } from './notes';
export { blocksOf, mentionOf, mentionsIn, plainText } from './markup';
export type { Block, Inline } from './markup';
export { noteSubject } from './timeline';
export { noteKinds, notesTexts } from './texts';
