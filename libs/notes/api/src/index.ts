export { noteIsThere } from './note-list';
export { NotesModule } from './notes.module';
export { NoteEntity } from './note.entity';
export { NoteRetention } from './note-retention';
export { noteSize } from './note-size';
export { notesPersonalData } from './personal-data';
export { warningNotes } from './note-alerts';
