import { Controller, Get, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CustomerGroups, CustomerGroupsInput } from '@clientele/groups/dto';
import { Answers, IdParam, IfMatch, Sent } from '@clientele/shared/api';
import { CustomerGroupsService } from './customer-groups.service';

@Controller('customers/:customerId/groups')
export class CustomerGroupsController {
  constructor(private readonly groups: CustomerGroupsService) {}

  @Get()
  @Can('groups:read')
  @Answers(CustomerGroups)
  of(@IdParam('customerId') customerId: string): Promise<CustomerGroups> {
    return this.groups.of(customerId);
  }

  @Put()
  @Can('groups:assign')
  @Answers(CustomerGroups)
  write(
    @IdParam('customerId') customerId: string,
    @IfMatch() version: number,
    @Sent(CustomerGroupsInput) input: Partial<CustomerGroupsInput>,
  ): Promise<CustomerGroups> {
    return this.groups.write(customerId, version, { ...new CustomerGroupsInput(), ...input });
  }
}
