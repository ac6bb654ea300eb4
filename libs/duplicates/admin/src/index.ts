export { possibleDuplicate } from './duplicate-alert';
export { duplicateSection } from './duplicate-section';
export const newcomerHint = () => import('./duplicate-hint').then((hint) => hint.DuplicateHint);
