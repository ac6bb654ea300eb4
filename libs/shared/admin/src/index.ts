export { Speech } from './speech';
export { ValueWords } from './value-words';
export { Formats, NOTHING } from './formats';
export { Icon } from './icon';
export type { IconName } from './icons';
export { Viewport } from './viewport';
export { Toast } from './toast';
export { cursorOf } from './cursor';
export { apiResource } from './api-resource';
export { saveFile } from './save-file';
export { sharedTexts } from './texts';
export { CLAIMED, MERGE_PATCH, NO_NETWORK, claiming, problemOf } from './problems/problem';
export type { Problem, ProblemError } from './problems/problem';
export { SIGN_IN_AGAIN, STEP_UP, SignInAgain, problemInterceptor } from './problems/problem-interceptor';
export { LastWrite, lastWriteInterceptor } from './problems/last-write';
export { idempotencyInterceptor } from './problems/idempotency-interceptor';
export {
  applyProblem,
  canBeSent,
  changesOf,
  contractForm,
  draftOf,
  forgetRefusals,
} from './forms/contract-form';
export type { ContractError, ContractRules } from './forms/contract-form';
export { FORM_STATUSES, resetForm, saveForm } from './forms/save-form';
export { recordForm } from './forms/record-form';
export type { RecordForm } from './forms/record-form';
export { editRecord } from './forms/edit-record';
export type { EditedRecord } from './forms/edit-record';
export { Clash } from './forms/clash';
export { conflictOf } from './forms/conflict';
export type { Conflict } from './forms/conflict';
export { lastChangeOf } from './forms/last-change';
export type { LastChange } from './forms/last-change';
export { ErrorTexts } from './forms/error-text';
export { ErrorSummary } from './forms/error-summary';
export { FieldInput } from './forms/field-input';
export type { ChoiceOption } from './forms/choice';
export { folded } from './forms/choice';
export { Countries } from './forms/countries';
export { SaveBar } from './forms/save-bar';
export { DeleteDialog } from './forms/delete-dialog';
export { SaveDialog } from './forms/save-dialog';
export { holdDialog } from './forms/hold-dialog';
export { mayLeave, unsavedGuard } from './forms/unsaved';
export type { MayHoldWork } from './forms/unsaved';
export { EmptyState } from './page/empty-state';
export { LoadError } from './page/load-error';
export { Skeleton } from './page/skeleton';
export { MoveButtons } from './page/move-buttons';
export { PageTitle } from './page/page-title';
export { CopyButton } from './page/copy-button';
