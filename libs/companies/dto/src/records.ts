import {
  Choice,
  Country,
  Flag,
  Id,
  Integer,
  ListOf,
  Money,
  SomeOf,
  Text,
  Timestamp,
  type MoneyValue,
} from '@clientele/shared/dto';
import { Company, CompanyInput, type Risk } from './companies';
import { companiesTexts as texts, risks } from './texts';
import { companyRoles, recordTexts } from './record-texts';

export type CompanyRole = keyof typeof companyRoles;

/** A company as it is written: a change of credit or risk says why. */
export class CompanyWrite extends CompanyInput {
  @Text(500, { title: recordTexts.reason, hint: recordTexts.reasonHint, personal: 'text' }) reason = '';
}

/** A company on its own page; the in-place form of a customer leaves its family alone. */
export class CompanyRecordInput extends CompanyWrite {
  @Id({ title: recordTexts.parent, nullable: true }) parentId: string | null = null;
}

/** A parent that is not there for the reader is not told of. */
export class CompanyRecord extends Company {
  @Id({ title: recordTexts.parent, nullable: true }) parentId!: string | null;
  @Text(100, { title: texts.accountManagerId, personal: 'staff' }) accountManager!: string;
}

/** A company in the list. */
export class CompanyRow extends Company {
  @Text(100, { title: texts.accountManagerId, personal: 'staff' }) accountManager!: string;
}

/** What a person is for a company; without a role, somebody to talk to. */
export class CompanyPersonInput {
  @SomeOf(companyRoles, { title: recordTexts.roles }) roles: CompanyRole[] = [];
  /** The one of a person's companies that lists and forms show; another one becomes it when it is taken away. */
  @Flag({ title: recordTexts.primary, example: false }) primary = false;
}

export class CompanyPerson extends CompanyPersonInput {
  @Id({ title: texts.id }) customerId!: string;
  @Integer(1, 2147483647, { title: recordTexts.customerNumber }) customerNumber!: number;
  @Text(255, { title: recordTexts.firstName, personal: 'name' }) firstName!: string;
  @Text(255, { title: recordTexts.lastName, personal: 'name' }) lastName!: string;
  @Text(254, { title: recordTexts.email, personal: 'email' }) email!: string;
}

/** A company of a person, with what they are for it. */
export class CustomerCompany extends CompanyPersonInput {
  @Id({ title: texts.id }) companyId!: string;
  @Text(255, { title: texts.name, personal: 'name' }) name!: string;
  @Country({ title: texts.country }) country!: string;
}

/** One change of credit or risk. */
export class TermsChange {
  @Id({ title: texts.id }) id!: string;
  @Timestamp({ title: recordTexts.at }) at!: string;
  @Text(255, { title: recordTexts.changedBy, personal: 'staff' }) changedBy!: string;
  @Text(500, { title: recordTexts.reason, personal: 'text' }) reason!: string;
  @Money({ title: recordTexts.formerAllowedOutstanding, nullable: true })
  formerAllowedOutstanding!: MoneyValue | null;
  @Money({ title: texts.allowedOutstanding, nullable: true }) allowedOutstanding!: MoneyValue | null;
  @Integer(0, 365, { title: recordTexts.formerMaxPaymentDays, nullable: true }) formerMaxPaymentDays!:
    number | null;
  @Integer(0, 365, { title: texts.maxPaymentDays, nullable: true }) maxPaymentDays!: number | null;
  @Choice(risks, { title: recordTexts.formerRisk }) formerRisk!: Risk;
  @Choice(risks, { title: texts.risk }) risk!: Risk;
}

export class CompanyRelative {
  @Id({ title: texts.id }) id!: string;
  @Text(255, { title: texts.name, personal: 'name' }) name!: string;
  /** How far below the head of the family it stands. */
  @Integer(0, 4, { title: recordTexts.level }) level!: number;
}

/** The companies above, below and beside one, from the head down; those that are there for the reader. */
export class CompanyFamily {
  @ListOf(() => CompanyRelative, { title: recordTexts.family }) items!: CompanyRelative[];
  @Flag({ title: recordTexts.hasMore }) hasMore!: boolean;
}
