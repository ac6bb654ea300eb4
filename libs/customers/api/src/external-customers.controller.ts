import { Controller, Get, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CHANGES, CustomerCard, CustomerInput } from '@clientele/customers/dto';
import { Answers, Demanded, Reply, Sent, TextParam, type Demand } from '@clientele/shared/api';
import { ExternalCustomersService } from './external-customers.service';

const SYSTEM = /^[a-z0-9_-]{1,50}$/i;
const EXTERNAL_ID = /^[^\p{Cc}\p{Cs}\uFFFD-\uFFFF]{1,255}$/u;

@Controller('customers/by-external-id/:system/:externalId')
export class ExternalCustomersController {
  constructor(private readonly customers: ExternalCustomersService) {}

  @Get()
  @Can('customers:read')
  @Answers(CustomerCard)
  get(
    @TextParam('system', SYSTEM) system: string,
    @TextParam('externalId', EXTERNAL_ID) externalId: string,
  ): Promise<CustomerCard> {
    return this.customers.get({ system, externalId });
  }

  @Put()
  @Can('customers:create', ...CHANGES, { stepUp: 'sometimes' })
  @Answers(CustomerCard, 201)
  async write(
    @TextParam('system', SYSTEM) system: string,
    @TextParam('externalId', EXTERNAL_ID) externalId: string,
    @Sent(CustomerInput) input: Partial<CustomerInput>,
    @Demanded() demand: Demand,
  ): Promise<CustomerCard | Reply> {
    const { customer, isNew } = await this.customers.write({ system, externalId }, input, demand);
    return isNew ? Reply.created(`/api/v1/customers/${customer.id}`, customer) : customer;
  }
}
