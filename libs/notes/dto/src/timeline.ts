import { NoteInput } from './notes';
import { notesTexts as texts } from './texts';

/** A note in the timeline of its customer. */
export const noteSubject = {
  entity: 'note',
  contract: NoteInput,
  needs: 'notes:read' as const,
  title: texts.note,
  section: 'notes',
};
