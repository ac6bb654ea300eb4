export {
  Customer,
  CustomerCard,
  CustomerInput,
  CustomerRow,
  CustomerStats,
  MOST_SELECTED,
  NewCustomer,
  REQUIRABLE,
  RevealInput,
  Revealed,
  revealable,
} from './customers';
export type { CustomerType, Origin, Revealable, SocialTitle } from './customers';
export { CHANGES, mayChange } from './may-change';
export {
  CustomerBulk,
  CustomerBulkAnswer,
  CustomerBulkItem,
  CustomerBulkOutcome,
  CustomerBulkQuery,
  MOST_IN_BULK,
} from './bulk';
export type { BulkOperation } from './bulk';
export { GroupChangeInput, GroupChangePreview } from './group-changes';
export type { ChosenScope, GroupChange } from './group-changes';
export { groupChanges, scopes } from './group-change-texts';
export { AlertPerson, CustomerAlert, CustomerAlerts } from './alerts';
export { FavouriteList, MOST_FAVOURITES } from './favourites';
export { CustomerQuery, CustomerSearch, CustomersOfReader, EMBED_EXAMPLE } from './search';
export { CustomerSectionSize, CustomerSectionSizes } from './sections';
export { customerSubject } from './timeline';
export { customersTexts, customerTypes, origins, socialTitles } from './texts';
