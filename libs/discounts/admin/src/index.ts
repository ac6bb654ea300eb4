export { discountSection } from './discount-section';
