import { SettingsService } from '@clientele/settings/api';
import { PageReader, type Current, type ListSource, type Page } from '@clientele/shared/api';
import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { CustomersService } from './customers.service';

type Query = Readonly<Record<string, unknown>>;

/** What a domain keeps of one customer, as a list below them. */
export interface Below {
  customerId: string;
  /** The last part of its address. */
  name: string;
  list: ListSource;
}

/** Lists of what one customer has, page by page. */
@Injectable()
export class PagesBelow {
  constructor(
    private readonly pages: PageReader,
    private readonly customers: CustomersService,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
  ) {}

  async read({ customerId, name, list }: Below, query: Query, withTotal: boolean): Promise<Page> {
    const { actor, language } = this.cls.get();
    const saysDays = this.pages.namesInstants(list, query, actor);
    const { timeZone } = saysDays ? await this.settings.get() : { timeZone: 'UTC' };
    const path = `/api/v1/customers/${customerId}/${name}`;
    const page = await this.pages.read(list, query, { actor, language, timeZone, path }, withTotal);
    // Whoever has something is there.
    if (page.items.length === 0) await this.customers.get(customerId);
    return page;
  }
}
