export { discountEmbed, discountSize, discountsInReport } from './discount-list';
export { DiscountEntity } from './discount.entity';
export { DiscountsModule } from './discounts.module';
export { discountsPersonalData } from './personal-data';
