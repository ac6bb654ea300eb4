import type { Permission } from '@clientele/access/dto';
import { registerNames, type RegisterName } from '@clientele/settings/dto';
import { Choice, Country, Id, ListOf, Text, Timestamp } from '@clientele/shared/dto';
import {
  findings,
  likenesses,
  lookUpOutcomes,
  numberKinds,
  registerStatuses,
  registersTexts as texts,
} from './texts';

const COMPANIES = 'companies:read' satisfies Permission;

export type RegisterId = RegisterName;
export type NumberKind = keyof typeof numberKinds;
export type RegisterStatus = keyof typeof registerStatuses;
export type Finding = keyof typeof findings;
export type Likeness = keyof typeof likenesses;
export type LookUpOutcome = keyof typeof lookUpOutcomes;

/** No register is named while none is switched on, no status where there is no number. */
const nothing = { en: '–', pl: '–', cs: '–', nb: '–' };
const registerOrNone = { '': nothing, ...registerNames };
const statusOrNone = { '': nothing, ...registerStatuses };

/** How a number of a company stands with the registers. An outage changes none of it. */
export class RegisterNumber {
  @Id({ title: texts.state }) id!: string;
  @Choice(numberKinds, { title: texts.kind }) kind!: NumberKind;
  @Country({ title: texts.country }) country!: string;
  @Text(20, { title: texts.number, personal: 'identifier', example: 'PL8567346215' }) number!: string;
  @Choice(registerStatuses, { title: texts.status }) status!: RegisterStatus;
  @Choice(registerOrNone, { title: texts.answeredBy }) answeredBy!: RegisterId | '';
  @Timestamp({ title: texts.checkedAt, nullable: true }) checkedAt!: string | null;
  /** A consultation number, a request id. */
  @Text(100, { title: texts.evidence, example: 'WAPIAAAAW1X2Y3Z4' }) evidence!: string;
}

/** The same with what the register said, and how that compares with what we know. */
export class RegisterState extends RegisterNumber {
  @Choice(registerOrNone, { title: texts.register, hint: texts.registerHint }) register!: RegisterId | '';
  @Choice(findings, { title: texts.finding }) finding!: Finding;
  @Text(500, { title: texts.name, personal: 'name', example: 'NOWAK HURT SPÓŁKA Z O.O.' }) name!: string;
  @Choice(likenesses, { title: texts.nameLikeness }) nameLikeness!: Likeness;
  @Text(500, { title: texts.address, personal: 'address', example: 'LIPOWA 4, 00-950 WARSZAWA' })
  address!: string;
  @Choice(likenesses, { title: texts.addressLikeness }) addressLikeness!: Likeness;
  /** The last try, if it was without an answer. */
  @Timestamp({ title: texts.triedAt, nullable: true }) triedAt!: string | null;
  @Text(50, { title: texts.failure, hint: texts.failureHint, example: 'MS_UNAVAILABLE' }) failure!: string;
  @Timestamp({ title: texts.nextCheckAt, nullable: true }) nextCheckAt!: string | null;
}

export class RegisterStateList {
  @ListOf(() => RegisterState, { title: texts.states }) items!: RegisterState[];
}

/** What registers add to the customer list, its filters and export: the state of the numbers of the company. */
export class RegisterColumns {
  @Choice(statusOrNone, { title: texts.taxIdStatus, needs: COMPANIES }) taxIdStatus!: RegisterStatus | '';
  @Choice(statusOrNone, { title: texts.organisationNumberStatus, needs: COMPANIES })
  organisationNumberStatus!: RegisterStatus | '';
}

/** What registers add to the list of companies: the worst that they say of a number, null where they know none. */
export class RegistersOfCompany {
  @Choice(registerStatuses, { title: texts.states, nullable: true }) registerStatus!: RegisterStatus | null;
}

/** A number that somebody has just typed. */
export class RegisterLookUp {
  @Choice(numberKinds, { title: texts.kind, required: true }) kind: NumberKind = 'tax_id';
  @Country({ title: texts.country, required: true }) country = '';
  @Text(20, { title: texts.number, personal: 'identifier', required: true, example: '25123891' }) number = '';
}

/** What the register says of it, as a suggestion; nothing of it is kept. */
export class RegisterSuggestion {
  @Choice(lookUpOutcomes, { title: texts.outcome }) outcome!: LookUpOutcome;
  @Choice(registerOrNone, { title: texts.register }) register!: RegisterId | '';
  @Choice(findings, { title: texts.finding }) finding!: Finding;
  @Text(500, { title: texts.name, personal: 'name' }) name!: string;
  @Text(500, { title: texts.address, personal: 'address' }) address!: string;
  @Text(100, { title: texts.legalForm, example: 'AS' }) legalForm!: string;
  @Text(20, { title: texts.taxId, personal: 'identifier', example: 'CZ25123891' }) taxId!: string;
  @Text(50, { title: texts.failure, hint: texts.failureHint }) failure!: string;
}
