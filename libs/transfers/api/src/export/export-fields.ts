import { rowContracts } from '@clientele/customers/api';
import type { ListPart } from '@clientele/shared/api';
import { fieldsOf, type Field } from '@clientele/shared/dto';

/** The columns of the report, in their order. */
export const EXPORT_FIELDS = Symbol('export fields');

/** S0-04 asks for creation, contact data, consents, number and value of orders; the rest follows the list. */
const ORDER = [
  'customerNumber socialTitle firstName lastName email phone company organisationNumber taxId type enabled',
  'activated newsletter partnerOffers mainGroup language birthdayOn tags registeredAt createdAt origin firstVisitAt',
  'lastVisitAt orderCount ordersValue sales allowedOutstanding maxPaymentDays risk accountManager',
].flatMap((line) => line.split(' '));

/** The fields that the list is composed of, those of the report picked and ordered. */
export function exportFields(parts: readonly ListPart[]): readonly Field[] {
  const fields = rowContracts(parts).flatMap((contract) => fieldsOf(contract));
  const byName = new Map(fields.map((field) => [field.name, field]));
  return ORDER.flatMap((name) => byName.get(name) ?? []);
}
