import { NoteInput, type Note } from '@clientele/notes/dto';

/** Notes that tests of these screens speak about. */
export function sample(overrides: Partial<Note> = {}): Note {
  return {
    ...new NoteInput(),
    id: 'n-1',
    version: 3,
    createdAt: '2026-01-31T12:00:00.000Z',
    authorId: 'me',
    author: 'Ewa',
    editedAt: null,
    editedBy: '',
    text: 'Called about the **invoice**.',
    ...overrides,
  };
}
