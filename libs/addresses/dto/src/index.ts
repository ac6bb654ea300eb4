export { Address, AddressInput, AddressList } from './addresses';
export { addressSubject } from './timeline';
export { addressesTexts } from './texts';
