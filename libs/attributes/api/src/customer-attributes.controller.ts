import { Controller, Get, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CustomerAttributes, CustomerAttributesInput } from '@clientele/attributes/dto';
import { Answers, IdParam, IfMatch, Sent } from '@clientele/shared/api';
import { CustomerAttributesService } from './customer-attributes.service';

@Controller('customers/:customerId/attributes')
export class CustomerAttributesController {
  constructor(private readonly attributes: CustomerAttributesService) {}

  @Get()
  @Can('attributes:read')
  @Answers(CustomerAttributes)
  of(@IdParam('customerId') customerId: string): Promise<CustomerAttributes> {
    return this.attributes.of(customerId);
  }

  @Put()
  @Can('attributes:write')
  @Answers(CustomerAttributes)
  write(
    @IdParam('customerId') customerId: string,
    @IfMatch() version: number,
    @Sent(CustomerAttributesInput) input: Partial<CustomerAttributesInput>,
  ): Promise<CustomerAttributes> {
    return this.attributes.write(customerId, version, { ...new CustomerAttributesInput(), ...input });
  }
}
