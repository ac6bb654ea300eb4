export { addressSection } from './address-section';
