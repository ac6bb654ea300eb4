import { Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import {
  CHANGES,
  CustomerCard,
  CustomerInput,
  CustomerQuery,
  CustomerRow,
  CustomerSearch,
  NewCustomer,
  RevealInput,
  Revealed,
} from '@clientele/customers/dto';
import {
  Answers,
  AnswersPage,
  AnswersSearch,
  Asked,
  IdParam,
  IfMatch,
  OnlyReads,
  Patched,
  Reply,
  Sent,
  Sparse,
  WithEmbedded,
  wantsTotal,
  type Page,
} from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { CustomerDirectory, type SearchPage } from './customer-directory';
import { CustomerEmbeds } from './customer-embeds';
import { CustomerReveals } from './customer-reveals';
import { CustomersService } from './customers.service';

@Controller('customers')
export class CustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly directory: CustomerDirectory,
    private readonly reveals: CustomerReveals,
    private readonly embeds: CustomerEmbeds,
  ) {}

  @Get()
  @Can('customers:read')
  @AnswersPage(CustomerRow)
  page(
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.directory.page(query, wantsTotal(prefer, reply));
  }

  @Post('search')
  @OnlyReads(true)
  @HttpCode(200)
  @Can('customers:read')
  @AnswersSearch(CustomerRow)
  search(
    @Sent(CustomerSearch) asked: Partial<CustomerSearch>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchPage> {
    return this.directory.search(asked, wantsTotal(prefer, reply));
  }

  @Get(':id')
  @Can('customers:read')
  @Sparse()
  @Answers(CustomerCard)
  get(
    @IdParam() id: string,
    @Asked(CustomerQuery) { embed }: CustomerQuery,
  ): Promise<CustomerCard | WithEmbedded> {
    return this.embeds.get(id, embed);
  }

  @Post()
  @Can('customers:create')
  @Answers(CustomerCard)
  async create(@Sent(NewCustomer) input: Partial<NewCustomer>): Promise<Reply> {
    const customer = await this.customers.create(input);
    return Reply.created(`/api/v1/customers/${customer.id}`, customer);
  }

  @Patch(':id')
  @Can(...CHANGES, { stepUp: 'sometimes' })
  @Answers(CustomerCard)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(CustomerInput) patch: Partial<CustomerInput>,
  ): Promise<CustomerCard> {
    return this.customers.change(id, version, patch);
  }

  @Delete(':id')
  @Can('customers:delete')
  @HttpCode(204)
  moveToTrash(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.customers.moveToTrash(id, version);
  }

  @Post(':id/reveals')
  @Can('customers:reveal')
  @HttpCode(200)
  @Answers(Revealed)
  reveal(@IdParam() id: string, @Sent(RevealInput) input: RevealInput): Promise<Revealed> {
    return this.reveals.reveal(id, input);
  }

  @Post(':id/restorations')
  @Can('customers:delete')
  @Answers(CustomerCard)
  async restore(@IdParam() id: string): Promise<Reply> {
    return Reply.created(`/api/v1/customers/${id}`, await this.customers.restore(id));
  }
}
