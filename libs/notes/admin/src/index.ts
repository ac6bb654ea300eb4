export { Bell } from './bell';
export { noteSection } from './note-section';
