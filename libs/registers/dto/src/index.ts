export {
  RegisterColumns,
  RegisterLookUp,
  RegisterNumber,
  RegisterState,
  RegisterStateList,
  RegisterSuggestion,
  RegistersOfCompany,
} from './registers';
export type { Finding, Likeness, LookUpOutcome, NumberKind, RegisterId, RegisterStatus } from './registers';
export { findings, likenesses, lookUpOutcomes, numberKinds, registersTexts, registerStatuses } from './texts';
export { organisationNumberSubject, registerSubjectsOfCompany, taxIdSubject } from './timeline';
