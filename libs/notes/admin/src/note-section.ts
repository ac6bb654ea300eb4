import { notesTexts } from '@clientele/notes/dto';

/** What staff write about every customer (S2-36, S4-30), one by one, on the customer's page. */
export const noteSection = {
  id: 'notes',
  group: 'activity' as const,
  title: notesTexts.notes,
  permission: 'notes:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./note-list').then((list) => list.NoteList),
  loadHead: () => import('./note-head').then((head) => head.NoteHead),
};
