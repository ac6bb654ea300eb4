import { Module } from '@nestjs/common';
import { DiscountExplanations } from './discount-explanations';
import { DiscountPages } from './discount-pages';
import { DiscountRules } from './discount-rules';
import { DiscountsController } from './discounts.controller';
import { DiscountsService } from './discounts.service';

@Module({
  controllers: [DiscountsController],
  providers: [DiscountExplanations, DiscountPages, DiscountRules, DiscountsService],
})
export class DiscountsModule {}
