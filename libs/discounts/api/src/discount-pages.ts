import { Injectable } from '@nestjs/common';
import { CustomersService } from '@clientele/customers/api';
import { SettingsService } from '@clientele/settings/api';
import { PageReader, type Current, type Page } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { discountsOf } from './discount-list';

type Query = Readonly<Record<string, unknown>>;

/** The standing discounts of a customer page by page: those that began last come first. */
@Injectable()
export class DiscountPages {
  constructor(
    private readonly pages: PageReader,
    private readonly customers: CustomersService,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
  ) {}

  async of(customerId: string, query: Query, withTotal: boolean): Promise<Page> {
    const { actor, language } = this.cls.get();
    const discounts = discountsOf(customerId);
    const saysDays = this.pages.namesInstants(discounts, query, actor);
    const { timeZone } = saysDays ? await this.settings.get() : { timeZone: 'UTC' };
    const path = `/api/v1/customers/${customerId}/discounts`;
    const page = await this.pages.read(discounts, query, { actor, language, timeZone, path }, withTotal);
    // Whoever has discounts is there.
    if (page.items.length === 0) await this.customers.get(customerId);
    return page;
  }
}
