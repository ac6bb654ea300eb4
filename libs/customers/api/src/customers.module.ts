import { Module, type DynamicModule } from '@nestjs/common';
import { GroupsModule } from '@clientele/groups/api';
import type { ListPart } from '@clientele/shared/api';
import { APP_GUARD } from '@nestjs/core';
import { CUSTOMER_LIST_SOURCE, CUSTOMER_OWNERSHIP, customerList, type Ownership } from './customer-list';
import { CustomerDirectory } from './customer-directory';
import { CustomerBulkController } from './customer-bulk.controller';
import { CustomerBulkService } from './customer-bulk.service';
import { CustomerRules } from './customer-rules';
import { CustomerScope, CustomerScopeGuard } from './customer-scope';
import { CustomerSectionsController } from './customer-sections.controller';
import { CustomerSections, SECTION_SIZES, type SectionSize } from './customer-sections';
import { CustomersController } from './customers.controller';
import { CustomerReveals } from './customer-reveals';
import { CustomersService } from './customers.service';
import { ExternalCustomersController } from './external-customers.controller';
import { ExternalCustomersService } from './external-customers.service';

@Module({})
export class CustomersModule {
  /**
   * `parts`: what other domains add to the list, its filters, search and export. `sections`: what they keep of each
   * customer. `ownership`: which customers are an operator's own.
   */
  static with(
    parts: readonly ListPart[],
    sections: readonly SectionSize[],
    ownership: Ownership,
  ): DynamicModule {
    return {
      module: CustomersModule,
      global: true,
      imports: [GroupsModule],
      controllers: [
        CustomersController,
        CustomerBulkController,
        CustomerSectionsController,
        ExternalCustomersController,
      ],
      providers: [
        CustomersService,
        CustomerBulkService,
        ExternalCustomersService,
        CustomerDirectory,
        CustomerReveals,
        CustomerRules,
        CustomerScope,
        CustomerSections,
        { provide: SECTION_SIZES, useValue: sections },
        { provide: CUSTOMER_LIST_SOURCE, useValue: customerList(parts, ownership) },
        { provide: CUSTOMER_OWNERSHIP, useValue: ownership },
        { provide: APP_GUARD, useClass: CustomerScopeGuard },
      ],
      exports: [CustomersService, CustomerDirectory, CustomerScope],
    };
  }
}
