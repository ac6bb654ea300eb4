import { Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Address, AddressInput, AddressList } from '@clientele/addresses/dto';
import { Answers, IdParam, IfMatch, Patched, Reply, Sent } from '@clientele/shared/api';
import { AddressesService } from './addresses.service';

@Controller('customers/:customerId/addresses')
export class AddressesController {
  constructor(private readonly addresses: AddressesService) {}

  @Get()
  @Can('addresses:read')
  @Answers(AddressList)
  list(@IdParam('customerId') customerId: string): Promise<AddressList> {
    return this.addresses.list(customerId);
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
