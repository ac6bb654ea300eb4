import { Controller, HttpCode, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CHANGES, CustomerBulk, CustomerBulkAnswer, CustomerBulkQuery } from '@clientele/customers/dto';
import { Answers, Asked, Reply, Sent } from '@clientele/shared/api';
import { CustomerBulkService } from './customer-bulk.service';

@Controller('customers/bulk')
export class CustomerBulkController {
  constructor(private readonly bulk: CustomerBulkService) {}

  @Post()
  @HttpCode(207)
  @Can('customers:create', ...CHANGES, { stepUp: 'sometimes' })
  @Answers(CustomerBulkAnswer, 200)
  async run(
    @Asked(CustomerBulkQuery) { atomic = false }: CustomerBulkQuery,
    @Sent(CustomerBulk) { items }: CustomerBulk,
  ): Promise<Reply> {
    return atomic
      ? Reply.of(200, await this.bulk.allOrNothing(items))
      : Reply.of(207, await this.bulk.each(items));
  }
}
