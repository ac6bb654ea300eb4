export { possibleDuplicate } from './duplicate-alert';
export { DuplicatesModule } from './duplicates.module';
