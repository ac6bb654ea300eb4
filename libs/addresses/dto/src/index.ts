export { Address, AddressInput, AddressList } from './addresses';
export { addressesTexts } from './texts';
