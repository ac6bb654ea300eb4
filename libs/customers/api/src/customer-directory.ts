import { Inject, Injectable } from '@nestjs/common';
import { AccessLog } from '@clientele/access/api';
import type { CustomerSearch } from '@clientele/customers/dto';
import { SettingsService } from '@clientele/settings/api';
import {
  PageReader,
  narrowed,
  searchWords,
  type Current,
  type ListSource,
  type Page,
  type Reader,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_LIST_SOURCE } from './customer-list';
import { wholeValue } from './whole-value';

/** A page of a search: a question in a body has no links, so its pages are named by their cursors. */
export interface SearchPage {
  items: Page['items'];
  page: { prevCursor: string | null; nextCursor: string | null; hasMore: boolean };
  query: { filter: object | null; q: string; sort: readonly string[]; limit: number };
}

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
    const { actor } = this.cls.get();
    const reader = await this.reader(this.pages.namesInstants(this.list, query, actor));
    const page = await this.pages.read(await this.listFor(query), query, reader, withTotal);
    await this.noteLookUp(query, page);
    return page;
  }

  /** The same list by a tree of conditions: its pages are found by cursors, which are bound to the question. */
  async search(asked: Partial<CustomerSearch>, withTotal: boolean): Promise<SearchPage> {
    const { filter, q, sort, limit, cursor, embed } = asked;
    const reader = await this.reader();
    const source =
      filter === undefined ? this.list : narrowed(await this.listFor(filter), filter, reader.actor);
    const query = {
      ...(q !== undefined && { q }),
      ...(sort?.length && { sort: sort.join(',') }),
      ...(limit !== undefined && { limit: String(limit) }),
      ...(cursor && { cursor }),
      ...(embed !== undefined && { embed }),
    };
    const found = await this.pages.read(source, query, reader, withTotal);
    await this.noteLookUp(query, found);
    const { items, page } = found;
    const { self: _self, first: _first, prev, next, ...counts } = page;
    const applied = { filter: filter ?? null, q: q ?? '', sort: sort ?? [], limit: limit ?? 50 };
    return {
      items,
      page: { prevCursor: cursorIn(prev), nextCursor: cursorIn(next), ...counts },
      query: applied,
    };
  }

  /** How many customers a filter matches; not `exact`, counting stops at the cap of the list. */
  async count(query: Query, reader: Reader, exact: boolean): Promise<number> {
    await this.noteCount(query);
    return this.pages.count(await this.listFor(query), query, reader, exact);
  }

  /** That it was asked how many a filter matches, for statements that count by themselves. */
  noteCount(query: Query): Promise<void> {
    return this.noteLookUp(query, { items: [] });
  }

  /** `FROM … WHERE …` of the customers that a filter matches, for statements of other domains; `joins` stand behind its own. */
  async matches(query: Query, reader: Reader, joins: string): Promise<ReturnType<PageReader['matches']>> {
    return this.pages.matches(await this.listFor(query), query, reader, joins);
  }

  /** The list with the filters that a query, or a tree, may name. */
  listFor(asked: object): Promise<ListSource> {
    return this.pages.withDefined(this.list, asked, this.cls.get('actor'));
  }

  /** Who reads the list now: cursors are bound to them, and days, where a filter says some, are those of the shop. */
  async reader(saysDays = true): Promise<Reader> {
    const { timeZone } = saysDays ? await this.settings.get() : { timeZone: 'UTC' };
    const { actor, language } = this.cls.get();
    return { actor, language, timeZone, path: '/api/v1/customers' };
  }

  /** Whoever does not see e-mail addresses and phone numbers, and asks for one, wants to know whose it is, or whether. */
  private async noteLookUp({ q }: Query, { items }: Pick<Page, 'items'>): Promise<void> {
    const { actor } = this.cls.get();
    if (actor.masks.length === 0 || typeof q !== 'string') return;
    const by = searchWords(q).flatMap((word) => wholeValue(word)?.kind ?? []);
    if (by.length === 0) return;
    const ids = items.flatMap(({ id }) => id ?? []).slice(0, NOTED);
    await this.accessLog.record({ action: 'customers.looked_up', rows: items.length, detail: { by, ids } });
  }
}

function cursorIn(link: string | null): string | null {
  return link === null ? null : new URLSearchParams(link.split('?')[1]).get('cursor');
}
