import { Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Address, AddressInput } from '@clientele/addresses/dto';
import { PagesBelow } from '@clientele/customers/api';
import {
  Answers,
  AnswersPage,
  IdParam,
  IfMatch,
  Patched,
  Reply,
  Sent,
  wantsTotal,
  type Page,
} from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { addressesOf } from './address-list';
import { AddressesService } from './addresses.service';

@Controller('customers/:customerId/addresses')
export class AddressesController {
  constructor(
    private readonly addresses: AddressesService,
    private readonly pages: PagesBelow,
  ) {}

  @Get()
  @Can('addresses:read')
  @AnswersPage(Address)
  list(
    @IdParam('customerId') customerId: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.read(addressesOf(customerId), query, wantsTotal(prefer, reply));
  }

  @Get(':id')
  @Can('addresses:read')
  @Answers(Address)
  get(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<Address> {
    return this.addresses.get({ customerId, id });
  }

  @Post()
  @Can('addresses:write')
  @Answers(Address)
  async create(
    @IdParam('customerId') customerId: string,
    @Sent(AddressInput) input: Partial<AddressInput>,
  ): Promise<Reply> {
    const address = await this.addresses.create(customerId, input);
    return Reply.created(`/api/v1/customers/${customerId}/addresses/${address.id}`, address);
  }

  @Patch(':id')
  @Can('addresses:write')
  @Answers(Address)
  change(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(AddressInput) patch: Partial<AddressInput>,
  ): Promise<Address> {
    return this.addresses.change({ customerId, id }, version, patch);
  }

  @Delete(':id')
  @Can('addresses:delete')
  @HttpCode(204)
  remove(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.addresses.remove({ customerId, id }, version);
  }
}
