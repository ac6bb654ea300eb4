import { Module, type DynamicModule } from '@nestjs/common';
import { GroupsModule } from '@clientele/groups/api';
import type { DefinedFilters, Embeds, ListPart } from '@clientele/shared/api';
import { APP_GUARD } from '@nestjs/core';
import { Along, CUSTOMER_ALONG, type CustomerAlong } from './along';
import { CUSTOMER_LIST_SOURCE, CUSTOMER_OWNERSHIP, customerList, type Ownership } from './customer-list';
import { CustomerDirectory } from './customer-directory';
import { CustomerEmbeds } from './customer-embeds';
import { CustomerBulkController } from './customer-bulk.controller';
import { CustomerBulkService } from './customer-bulk.service';
import { CustomerRules } from './customer-rules';
import { CustomerScope, CustomerScopeGuard } from './customer-scope';
import { ALERT_SOURCES, CustomerAlertsService, type AlertSource } from './customer-alerts';
import { CustomerAlertsController } from './customer-alerts.controller';
import { Favourites } from './favourites';
import { FavouritesController } from './favourites.controller';
import { CustomerSectionsController } from './customer-sections.controller';
import { CustomerSections, SECTION_SIZES, type SectionSize } from './customer-sections';
import { CustomersController } from './customers.controller';
import { CustomerReveals } from './customer-reveals';
import { CustomersService } from './customers.service';
import { CustomerGroupsController } from './groups/customer-groups.controller';
import { CustomerGroupsService } from './groups/customer-groups.service';
import { GroupChangeJob } from './groups/group-change-job';
import { GroupChangesController } from './groups/group-changes.controller';
import { GroupChanges } from './groups/group-changes';
import { GroupDeletionJob } from './groups/group-deletion-job';
import { GroupDeletionsController } from './groups/group-deletions.controller';
import { GroupDeletions } from './groups/group-deletions';
import { Memberships } from './groups/memberships';
import { PagesBelow } from './pages-below';
import { ExternalCustomersController } from './external-customers.controller';
import { ExternalCustomersService } from './external-customers.service';

/** What other domains add to customers; the app puts it in. */
interface Added {
  /** Of the list, its filters, search and export. */
  columns: readonly ListPart[];
  /** Filters of the list that the shop defines itself. */
  defined: DefinedFilters;
  /** What they keep of each customer. */
  sections: readonly SectionSize[];
  /** What asks for attention. */
  alerts: readonly AlertSource[];
  /** What can come along with a customer. */
  embeds: Embeds;
  /** What comes along with a customer that is written. */
  along: CustomerAlong;
  /** Which customers are an operator's own. */
  ownership: Ownership;
}

/** Who is in which group. */
const groups = {
  controllers: [CustomerGroupsController, GroupChangesController, GroupDeletionsController],
  providers: [
    CustomerGroupsService,
    GroupChanges,
    GroupChangeJob,
    GroupDeletions,
    GroupDeletionJob,
    Memberships,
  ],
};

@Module({})
export class CustomersModule {
  static with({ columns, defined, sections, alerts, embeds, along, ownership }: Added): DynamicModule {
    return {
      module: CustomersModule,
      global: true,
      imports: [GroupsModule],
      controllers: [
        CustomersController,
        CustomerBulkController,
        CustomerSectionsController,
        CustomerAlertsController,
        FavouritesController,
        ExternalCustomersController,
        ...groups.controllers,
      ],
      providers: [
        CustomersService,
        CustomerBulkService,
        ExternalCustomersService,
        CustomerDirectory,
        CustomerEmbeds,
        CustomerReveals,
        Along,
        CustomerRules,
        CustomerScope,
        CustomerSections,
        PagesBelow,
        CustomerAlertsService,
        Favourites,
        ...groups.providers,
        { provide: ALERT_SOURCES, useValue: alerts },
        { provide: SECTION_SIZES, useValue: sections },
        { provide: CUSTOMER_LIST_SOURCE, useValue: customerList({ columns, defined, embeds }, ownership) },
        { provide: CUSTOMER_ALONG, useValue: along },
        { provide: CUSTOMER_OWNERSHIP, useValue: ownership },
        { provide: APP_GUARD, useClass: CustomerScopeGuard },
      ],
      exports: [CustomersService, CustomerDirectory, CustomerScope, PagesBelow],
    };
  }
}
