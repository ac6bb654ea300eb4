import {
  Choice,
  Email,
  ExternalIds,
  Flag,
  Id,
  Integer,
  Money,
  Name,
  Nested,
  PastDay,
  Phone,
  Tags,
  Text,
  TextsByCode,
  Timestamp,
  type Language,
  type MoneyValue,
  type Said,
} from '@clientele/shared/dto';
import { languages } from '@clientele/access/dto';
import { customersTexts as texts, customerTypes, origins, socialTitles } from './texts';

export type SocialTitle = keyof typeof socialTitles;
export type CustomerType = keyof typeof customerTypes;
export type Origin = keyof typeof origins;

/** Bounds of what is read; whoever keeps the attributes has narrower ones. */
const MOST_ATTRIBUTES = 100;
const LONGEST_VALUE = 10_200;
const MANY = Number.MAX_SAFE_INTEGER;

/** A person that the shop knows, as somebody writes it. */
export class CustomerInput {
  @Choice(socialTitles, { title: texts.socialTitle, personal: 'name' }) socialTitle: SocialTitle = '';
  @Name(255, { title: texts.firstName, personal: 'name', example: 'Anna' }) firstName = '';
  @Name(255, { title: texts.lastName, personal: 'name' }) lastName = '';
  @Text(100, { title: texts.salutation, personal: 'name', example: 'Dear Anna' }) salutation = '';
  @Email({ title: texts.email, personal: 'email', required: true }) email = '';
  @Phone({ title: texts.phone, personal: 'phone', hint: texts.phoneHint }) phone = '';
  @Choice(languages, { title: texts.language }) language: Language = 'en';
  @PastDay({ title: texts.birthdayOn, personal: 'birthday', nullable: true }) birthdayOn: string | null =
    null;
  @Choice(customerTypes, { title: texts.type, hint: texts.typeHint }) type: CustomerType = 'customer';
  @Flag({ title: texts.activated, hint: texts.activatedHint }) activated = false;
  @Flag({ title: texts.enabled, hint: texts.enabledHint }) enabled = true;
  @Flag({ title: texts.newsletter, example: false }) newsletter = false;
  @Flag({ title: texts.partnerOffers, example: false }) partnerOffers = false;
  /** When the account was opened; null for a contact that never registered (S2-02). */
  @Timestamp({ title: texts.registeredAt, nullable: true }) registeredAt: string | null = null;
  /** Exactly one (S4-20); the shop's default group when it is not sent. */
  @Id({ title: texts.mainGroupId, hint: texts.mainGroupHint, nullable: true }) mainGroupId: string | null =
    null;
  @Tags({ title: texts.tags, personal: 'text' }) tags: string[] = [];
  @ExternalIds({ title: texts.externalIds, personal: 'identifier' }) externalIds: Record<string, string> = {};
}

/** A customer as somebody adds one, with what the shop itself keeps of its customers. */
export class NewCustomer extends CustomerInput {
  @TextsByCode(MOST_ATTRIBUTES, LONGEST_VALUE, {
    title: texts.attributes,
    hint: texts.attributesHint,
    personal: 'text',
    example: {},
  })
  attributes: Record<string, string> = {};
}

/** A customer as the API answers it. */
export class Customer extends CustomerInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Integer(1, MANY, { title: texts.customerNumber, example: 100042 }) customerNumber!: number;
  @Choice(origins, { title: texts.origin }) origin!: Origin;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  @Timestamp({ title: texts.updatedAt }) updatedAt!: string;
  @Timestamp({ title: texts.deletedAt, nullable: true }) deletedAt!: string | null;
}

/** Counters of a customer, kept beside the record so that an order or a visit never changes its version. */
export class CustomerStats {
  @Timestamp({ title: texts.firstVisitAt, nullable: true }) firstVisitAt!: string | null;
  @Timestamp({ title: texts.lastVisitAt, nullable: true }) lastVisitAt!: string | null;
  @Integer(0, MANY, { title: texts.orderCount }) orderCount!: number;
  /** All orders, without exclusions (S0-04, S2-05). */
  @Money({ title: texts.ordersValue }) ordersValue!: MoneyValue;
  /** Paid orders without cancelled ones (S2-06, S4-05). */
  @Money({ title: texts.sales, hint: texts.salesHint }) sales!: MoneyValue;
}

/** A customer with its counters and the names of its groups: what the card shows first. */
export class CustomerCard extends Customer {
  @Nested(() => CustomerStats, { title: texts.orderCount }) stats!: CustomerStats;
  @Tags({ title: texts.groups }) groupNames!: string[];
}

/**
 * A row of the customer list: the columns that may be shown, sorted and filtered. Other domains add theirs in the
 * apps (`customer-columns.ts`).
 */
export class CustomerRow extends Customer {
  @Text(100, { title: texts.mainGroupId }) mainGroup!: string;
  @Timestamp({ title: texts.firstVisitAt, nullable: true }) firstVisitAt!: string | null;
  @Timestamp({ title: texts.lastVisitAt, nullable: true }) lastVisitAt!: string | null;
  @Integer(0, MANY, { title: texts.orderCount }) orderCount!: number;
  @Money({ title: texts.ordersValue }) ordersValue!: MoneyValue;
  @Money({ title: texts.sales, hint: texts.salesHint }) sales!: MoneyValue;
}

/** What can be uncovered where it is hidden, one at a time. */
export const revealable = {
  email: texts.email,
  phone: texts.phone,
  birthdayOn: texts.birthdayOn,
} satisfies Partial<Record<keyof CustomerInput, Said>>;
export type Revealable = keyof typeof revealable;

export class RevealInput {
  @Choice(revealable, { title: texts.revealField, required: true }) field: Revealable = 'email';
  @Text(500, { title: texts.revealReason, required: true, example: 'Calls about order 1042' }) reason = '';
}

/** One value of one person, uncovered. */
export class Revealed {
  @Choice(revealable, { title: texts.revealField }) field!: Revealable;
  /** Empty where there is none. */
  @Text(320, { title: texts.revealValue }) value!: string;
}

/** The most customers of one selection; more than these are a filter. */
export const MOST_SELECTED = 1000;

/** The fields that staff may mark as required for this section (S4-11); the e-mail always is (S1-03). */
export const REQUIRABLE = [
  'socialTitle',
  'firstName',
  'lastName',
  'phone',
  'birthdayOn',
  'mainGroupId',
] as const satisfies readonly (keyof CustomerInput)[];
