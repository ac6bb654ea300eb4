import { Inject, Injectable } from '@nestjs/common';
import { SettingsService } from '@clientele/settings/api';
import {
  PageReader,
  type Current,
  type ListPart,
  type ListSource,
  type Page,
  type Reader,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_LIST_PARTS, customerList } from './customer-list';

type Query = Readonly<Record<string, unknown>>;

/** The list of customers, composed of the columns that domains give. */
@Injectable()
export class CustomerDirectory {
  readonly list: ListSource;

  constructor(
    private readonly pages: PageReader,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
    @Inject(CUSTOMER_LIST_PARTS) parts: readonly ListPart[],
  ) {
    this.list = customerList(parts);
  }

  async page(query: Query, withTotal: boolean): Promise<Page> {
    return this.pages.read(this.list, query, await this.reader(), withTotal);
  }

  /** How many customers a filter matches; not `exact`, counting stops at the cap of the list. */
  count(query: Query, reader: Reader, exact: boolean): Promise<number> {
    return this.pages.count(this.list, query, reader, exact);
  }

  /** `FROM … WHERE …` of the customers that a filter matches, for statements of other domains; `joins` stand behind its own. */
  matches(query: Query, reader: Reader, joins: string): ReturnType<PageReader['matches']> {
    return this.pages.matches(this.list, query, reader, joins);
  }

  /** Who reads the list now: cursors are bound to them, days are days of the shop's time zone. */
  async reader(): Promise<Reader> {
    const { timeZone } = await this.settings.get();
    const { actor, language } = this.cls.get();
    return { principal: `${actor.kind}:${actor.id}`, language, timeZone, path: '/api/v1/customers' };
  }
}
