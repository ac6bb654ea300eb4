import { Email, Id, Integer, ListOf, Name, Tags, Text } from '@clientele/shared/dto';
import { customersTexts as texts } from './texts';

/** Somebody else whom an alert is about. */
export class AlertPerson {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, Number.MAX_SAFE_INTEGER, { title: texts.customerNumber, example: 100042 })
  customerNumber!: number;
  @Name(255, { title: texts.firstName, personal: 'name', example: 'Anna' }) firstName!: string;
  @Name(255, { title: texts.lastName, personal: 'name' }) lastName!: string;
  @Email({ title: texts.email, personal: 'email' }) email!: string;
  /** As the alert calls them. */
  @Tags({ title: texts.alertReasons, example: ['phone'] }) reasons!: string[];
}

/** Something about a customer that asks for attention. */
export class CustomerAlert {
  @Text(40, { title: texts.alertCode, example: 'no_manager' }) code!: string;
  @Integer(1, 2147483647, { title: texts.alertCount, example: 1 }) count!: number;
  @ListOf(() => AlertPerson, { title: texts.alertPeople }) people!: AlertPerson[];
}

/** Those that the caller may know of. */
export class CustomerAlerts {
  @ListOf(() => CustomerAlert, { title: texts.alerts }) items!: CustomerAlert[];
}
