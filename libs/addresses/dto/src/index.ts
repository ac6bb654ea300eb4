export { Address, AddressInput } from './addresses';
export { addressSubject } from './timeline';
export { addressesTexts } from './texts';
