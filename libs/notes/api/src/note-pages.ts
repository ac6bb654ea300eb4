import { Injectable } from '@nestjs/common';
import { CustomersService } from '@clientele/customers/api';
import { SettingsService } from '@clientele/settings/api';
import { PageReader, type Current, type Page } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { notesOf } from './note-list';

type Query = Readonly<Record<string, unknown>>;

/** The notes of a customer page by page: pinned ones first, then the newest. */
@Injectable()
export class NotePages {
  constructor(
    private readonly pages: PageReader,
    private readonly customers: CustomersService,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
  ) {}

  async of(customerId: string, query: Query, withTotal: boolean): Promise<Page> {
    const { actor, language } = this.cls.get();
    const notes = notesOf(customerId);
    const saysDays = this.pages.namesInstants(notes, query, actor);
    const { timeZone } = saysDays ? await this.settings.get() : { timeZone: 'UTC' };
    const path = `/api/v1/customers/${customerId}/notes`;
    const page = await this.pages.read(notes, query, { actor, language, timeZone, path }, withTotal);
    // Whoever has notes is there.
    if (page.items.length === 0) await this.customers.get(customerId);
    return page;
  }
}
