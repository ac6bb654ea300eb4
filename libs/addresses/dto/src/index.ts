export { Address, AddressInput } from './addresses';
export { expectedPostalCode, printedPostalCode } from './postal-codes';
export { addressSubject } from './timeline';
export { addressesTexts } from './texts';
