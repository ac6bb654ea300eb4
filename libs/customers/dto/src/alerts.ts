import { Integer, ListOf, Text } from '@clientele/shared/dto';
import { customersTexts as texts } from './texts';

/** Something about a customer that asks for attention. */
export class CustomerAlert {
  @Text(40, { title: texts.alertCode, example: 'no_manager' }) code!: string;
  @Integer(1, 2147483647, { title: texts.alertCount, example: 1 }) count!: number;
}

/** Those that the caller may know of. */
export class CustomerAlerts {
  @ListOf(() => CustomerAlert, { title: texts.alerts }) items!: CustomerAlert[];
}
