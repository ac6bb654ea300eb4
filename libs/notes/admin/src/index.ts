export { Bell } from './bell';
export { noteSection } from './note-section';
export { warningNotes } from './note-alerts';
