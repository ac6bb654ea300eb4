export {
  RegisterColumns,
  RegisterLookUp,
  RegisterNumber,
  RegisterState,
  RegisterStateList,
  RegisterSuggestion,
} from './registers';
export type { Finding, Likeness, LookUpOutcome, NumberKind, RegisterId, RegisterStatus } from './registers';
export { findings, likenesses, lookUpOutcomes, numberKinds, registersTexts, registerStatuses } from './texts';
export { organisationNumberSubject, taxIdSubject } from './timeline';
