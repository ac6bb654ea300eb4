import { Inject, Injectable } from '@nestjs/common';
import { AccessLog } from '@clientele/access/api';
import { SettingsService } from '@clientele/settings/api';
import {
  PageReader,
  searchWords,
  type Current,
  type ListSource,
  type Page,
  type Reader,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_LIST_SOURCE } from './customer-list';
import { wholeValue } from './whole-value';

type Query = Readonly<Record<string, unknown>>;

/** A whole address or number means one person, or the few who share a phone. */
const NOTED = 10;

/** The list of customers, composed of the columns that domains give. */
@Injectable()
export class CustomerDirectory {
  constructor(
    private readonly pages: PageReader,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
    private readonly accessLog: AccessLog,
    @Inject(CUSTOMER_LIST_SOURCE) readonly list: ListSource,
  ) {}

  async page(query: Query, withTotal: boolean): Promise<Page> {
    const page = await this.pages.read(this.list, query, await this.reader(), withTotal);
    await this.noteLookUp(query, page);
    return page;
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
    return { actor, language, timeZone, path: '/api/v1/customers' };
  }

  /** Whoever does not see e-mail addresses and phone numbers, and finds somebody by one, has looked at personal data. */
  private async noteLookUp({ q }: Query, { items }: Page): Promise<void> {
    const { actor } = this.cls.get();
    if (actor.masks.length === 0 || typeof q !== 'string' || items.length === 0) return;
    const by = searchWords(q).flatMap((word) => wholeValue(word)?.kind ?? []);
    if (by.length === 0) return;
    const ids = items.map(({ id }) => id).slice(0, NOTED);
    await this.accessLog.record({ action: 'customers.looked_up', rows: items.length, detail: { by, ids } });
  }
}
