import { Controller, Get, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CHANGES, CustomerCard, CustomerQuery, NewCustomer } from '@clientele/customers/dto';
import {
  Answers,
  Asked,
  Demanded,
  Reply,
  Sent,
  Sparse,
  TextParam,
  WithEmbedded,
  type Demand,
} from '@clientele/shared/api';
import { CustomerEmbeds } from './customer-embeds';
import { ExternalCustomersService } from './external-customers.service';

const SYSTEM = /^[a-z0-9_-]{1,50}$/i;
const EXTERNAL_ID = /^[^\p{Cc}\p{Cs}\uFFFD-\uFFFF]{1,255}$/u;

@Controller('customers/by-external-id/:system/:externalId')
export class ExternalCustomersController {
  constructor(
    private readonly customers: ExternalCustomersService,
    private readonly embeds: CustomerEmbeds,
  ) {}

  @Get()
  @Can('customers:read')
  @Sparse()
  @Answers(CustomerCard)
  async get(
    @TextParam('system', SYSTEM) system: string,
    @TextParam('externalId', EXTERNAL_ID) externalId: string,
    @Asked(CustomerQuery) { embed }: CustomerQuery,
  ): Promise<CustomerCard | WithEmbedded> {
    return this.embeds.get(await this.customers.idOf({ system, externalId }), embed);
  }

  @Put()
  @Can('customers:create', ...CHANGES, { stepUp: 'sometimes' })
  @Answers(CustomerCard, 201)
  async write(
    @TextParam('system', SYSTEM) system: string,
    @TextParam('externalId', EXTERNAL_ID) externalId: string,
    @Sent(NewCustomer) input: Partial<NewCustomer>,
    @Demanded() demand: Demand,
  ): Promise<CustomerCard | Reply> {
    const { customer, isNew } = await this.customers.write({ system, externalId }, input, demand);
    return isNew ? Reply.created(`/api/v1/customers/${customer.id}`, customer) : customer;
  }
}
