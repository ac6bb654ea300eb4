import { AlertPerson, customersTexts } from '@clientele/customers/dto';
import { Email, Flag, Id, ListOf, Name, PastDay, Phone, SomeOf } from '@clientele/shared/dto';
import { duplicateReasons, duplicatesTexts as texts } from './texts';

export type DuplicateReason = keyof typeof duplicateReasons;

/** Somebody who may be the same person as a customer. */
export class PossibleDuplicate extends AlertPerson {
  @Phone({ title: customersTexts.phone, personal: 'phone' }) phone!: string;
  @SomeOf(duplicateReasons, { title: customersTexts.alertReasons }) override reasons!: DuplicateReason[];
  /** Somebody said that they are two people. */
  @Flag({ title: texts.dismissed, example: false }) dismissed!: boolean;
}

/** Those that the caller may know of, with the most reasons first; they are few. */
export class PossibleDuplicates {
  @ListOf(() => PossibleDuplicate, { title: texts.duplicates }) items!: PossibleDuplicate[];
}

/** What is known of somebody who may be a customer already, before they are added. */
export class Newcomer {
  @Name(255, { title: customersTexts.firstName, personal: 'name', example: 'Anna' }) firstName = '';
  @Name(255, { title: customersTexts.lastName, personal: 'name' }) lastName = '';
  @Email({ title: customersTexts.email, personal: 'email' }) email = '';
  @Phone({ title: customersTexts.phone, personal: 'phone' }) phone = '';
  @PastDay({ title: customersTexts.birthdayOn, personal: 'birthday', nullable: true })
  birthdayOn: string | null = null;
}

/** That two customers are two people, as a change tells it. */
export class NotDuplicate {
  @Id({ title: texts.other }) customerId!: string;
}
