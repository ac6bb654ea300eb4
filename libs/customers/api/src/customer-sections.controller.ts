import { Can } from '@clientele/access/api';
import { CustomerSectionSizes } from '@clientele/customers/dto';
import { Answers, IdParam } from '@clientele/shared/api';
import { Controller, Get } from '@nestjs/common';
import { CustomerSections } from './customer-sections';

@Controller('customers/:customerId/sections')
export class CustomerSectionsController {
  constructor(private readonly sections: CustomerSections) {}

  @Get()
  @Can('customers:read')
  @Answers(CustomerSectionSizes)
  of(@IdParam('customerId') customerId: string): Promise<CustomerSectionSizes> {
    return this.sections.of(customerId);
  }
}
