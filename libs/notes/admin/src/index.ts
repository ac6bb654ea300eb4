export { noteSection } from './note-section';
