import { Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { PagesBelow } from '@clientele/customers/api';
import { Discount, DiscountExplanation, DiscountInput, DiscountQuestion } from '@clientele/discounts/dto';
import {
  Answers,
  AnswersPage,
  Asked,
  IdParam,
  IfMatch,
  Patched,
  Reply,
  Sent,
  wantsTotal,
  type Page,
} from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { DiscountExplanations } from './discount-explanations';
import { discountsOf } from './discount-list';
import { DiscountsService } from './discounts.service';

@Controller('customers/:customerId/discounts')
export class DiscountsController {
  constructor(
    private readonly discounts: DiscountsService,
    private readonly pages: PagesBelow,
    private readonly explanations: DiscountExplanations,
  ) {}

  @Get()
  @Can('discounts:read')
  @AnswersPage(Discount)
  page(
    @IdParam('customerId') customerId: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.read(discountsOf(customerId), query, wantsTotal(prefer, reply));
  }

  @Get('explained')
  @Can('discounts:read')
  @Answers(DiscountExplanation)
  explain(
    @IdParam('customerId') customerId: string,
    @Asked(DiscountQuestion) question: DiscountQuestion,
  ): Promise<DiscountExplanation> {
    return this.explanations.of(customerId, question);
  }

  @Get(':id')
  @Can('discounts:read')
  @Answers(Discount)
  get(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<Discount> {
    return this.discounts.get({ customerId, id });
  }

  @Post()
  @Can('discounts:write', { stepUp: 'sometimes' })
  @Answers(Discount)
  async create(
    @IdParam('customerId') customerId: string,
    @Sent(DiscountInput) input: Partial<DiscountInput>,
  ): Promise<Reply> {
    const discount = await this.discounts.create(customerId, input);
    return Reply.created(`/api/v1/customers/${customerId}/discounts/${discount.id}`, discount);
  }

  @Patch(':id')
  @Can('discounts:write', { stepUp: 'sometimes' })
  @Answers(Discount)
  change(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(DiscountInput) patch: Partial<DiscountInput>,
  ): Promise<Discount> {
    return this.discounts.change({ customerId, id }, version, patch);
  }

  @Delete(':id')
  @Can('discounts:write', { stepUp: 'sometimes' })
  @HttpCode(204)
  remove(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.discounts.remove({ customerId, id }, version);
  }
}
