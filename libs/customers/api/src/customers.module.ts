import { Module, type DynamicModule } from '@nestjs/common';
import { GroupsModule } from '@clientele/groups/api';
import type { ListPart } from '@clientele/shared/api';
import { CUSTOMER_LIST_PARTS } from './customer-list';
import { CustomerDirectory } from './customer-directory';
import { CustomersController } from './customers.controller';
import { CustomersService } from './customers.service';

@Module({})
export class CustomersModule {
  /** `parts`: what other domains add to the list, its filters, search and export. */
  static with(parts: readonly ListPart[]): DynamicModule {
    return {
      module: CustomersModule,
      global: true,
      imports: [GroupsModule],
      controllers: [CustomersController],
      providers: [CustomersService, CustomerDirectory, { provide: CUSTOMER_LIST_PARTS, useValue: parts }],
      exports: [CustomersService, CustomerDirectory],
    };
  }
}
