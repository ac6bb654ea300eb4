import { Injectable } from '@nestjs/common';
import { AccessLog } from '@clientele/access/api';
import { CustomerRow, type RevealInput, type Revealed } from '@clientele/customers/dto';
import { Problem, problems, type Current } from '@clientele/shared/api';
import { fieldOf, isSeen } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { CustomersService } from './customers.service';
import { customersProblems } from './problems';

/** Uncovers one hidden value of one person, and notes who wanted it and why (reliability.md 5, rule 7). */
@Injectable()
export class CustomerReveals {
  constructor(
    private readonly customers: CustomersService,
    private readonly accessLog: AccessLog,
    private readonly cls: ClsService<Current>,
  ) {}

  async reveal(customerId: string, { field, reason }: RevealInput): Promise<Revealed> {
    if (isSeen(fieldOf(CustomerRow, field), this.cls.get('actor')))
      throw new Problem(customersProblems.not_hidden);
    const customer = await this.customers.get(customerId);
    if (customer.deletedAt) throw new Problem(problems.not_found);
    await this.accessLog.record({ action: 'customers.revealed', customerId, detail: { field }, reason });
    return { field, value: customer[field] ?? '' };
  }
}
