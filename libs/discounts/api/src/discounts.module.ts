import { Module } from '@nestjs/common';
import { DiscountExplanations } from './discount-explanations';
import { DiscountRules } from './discount-rules';
import { DiscountsController } from './discounts.controller';
import { DiscountsService } from './discounts.service';

@Module({
  controllers: [DiscountsController],
  providers: [DiscountExplanations, DiscountRules, DiscountsService],
})
export class DiscountsModule {}
