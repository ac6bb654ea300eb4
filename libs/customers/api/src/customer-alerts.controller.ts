import { Can } from '@clientele/access/api';
import { CustomerAlerts } from '@clientele/customers/dto';
import { Answers, IdParam } from '@clientele/shared/api';
import { Controller, Get } from '@nestjs/common';
import { CustomerAlertsService } from './customer-alerts';

@Controller('customers/:customerId/alerts')
export class CustomerAlertsController {
  constructor(private readonly alerts: CustomerAlertsService) {}

  @Get()
  @Can('customers:read')
  @Answers(CustomerAlerts)
  of(@IdParam('customerId') customerId: string): Promise<CustomerAlerts> {
    return this.alerts.of(customerId);
  }
}
