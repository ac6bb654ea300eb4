import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomerDirectory, asFiltered, narrowedTo } from '@clientele/customers/api';
import { scopes, type ChosenScope } from '@clientele/customers/dto';
import { GroupsService } from '@clientele/groups/api';
import { groupName } from '@clientele/groups/dto';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { Problem, filtersOf, type Reader } from '@clientele/shared/api';
import { LOCALE_OF, say, type Language } from '@clientele/shared/dto';
import { transfersTexts, type ExportFormat } from '@clientele/transfers/dto';
import { reportTexts } from '../texts';
import { exportProblems } from '../export-problems';
import { consentedOnly, impersonal, mostRows } from './export-bounds';
import { ADDRESS_JOINS, columnsNamed, exportColumns } from './export-columns';
import { ExportWriter } from './export-writer';
import { filterSaid } from './filter-said';
import type { Writing } from './writers';

/** What a job of this kind was asked for. */
export interface ExportTask {
  scope: ChosenScope;
  query: Record<string, string>;
  ids: string[];
  columns: string[];
  format: ExportFormat;
  reason: string;
  language: Language;
  /** Who asked, by name. */
  actor: string;
}

/** Makes the file that was asked for. */
@Injectable()
export class ExportJob implements OnModuleInit {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly groups: GroupsService,
    private readonly settings: SettingsService,
    private readonly writer: ExportWriter,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('customer_export', {
      permission: 'customers:export',
      run: (work) => asFiltered(() => this.perform(work)),
      again: () => Promise.resolve(),
    });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const task = work.input as unknown as ExportTask;
    const { baseCurrency, timeZone } = await this.settings.get();
    // Whoever asked gets what they may see now, which may be less than when they asked.
    const reader: Reader = { ...(await this.directory.reader()), language: task.language };
    const chosen = columnsNamed(task.columns, exportColumns(this.directory.list, reader.actor));
    Object.assign(task.query, consentedOnly(reader.actor));
    const most = mostRows(reader.actor);
    if (most < Infinity && (await this.directory.count(narrowedTo(task), reader, false)) > most)
      throw new Problem(exportProblems.too_many);
    const from = await this.from(task, reader);
    const filter = await this.filter(task, reader);
    const { language, scope, query, ids, columns, reason, format } = task;
    const day = new Date().toISOString().slice(0, 10);
    return this.writer.write(
      {
        name: `${say(reportTexts.sheet, language).toLowerCase()}-${day}.${format}`,
        format,
        reason,
        from,
        logged: { scope, query: impersonal(query, this.directory.list), selected: ids.length, columns },
        writing: (total): Writing => ({
          from,
          columns: chosen,
          language,
          timeZone,
          baseCurrency,
          about: this.about(task, filter, total, timeZone),
        }),
      },
      work,
    );
  }

  private async from({ query, ids, columns }: ExportTask, reader: Reader): Promise<Writing['from']> {
    const joins = columns.some((key) => key.includes('.')) ? ADDRESS_JOINS : '';
    const matches = await this.directory.matches(query, reader, joins);
    if (ids.length === 0) return matches;
    const values = [...matches.values, ids];
    return { sql: `${matches.sql} AND c.id = ANY ($${values.length}::uuid[])`, values };
  }

  private async filter({ query, language }: ExportTask, { actor }: Reader): Promise<string> {
    const { items } = await this.groups.all();
    const groups = new Map(items.map((group) => [group.id, groupName(group, language)]));
    const filters = filtersOf(await this.directory.listFor(query), actor);
    return filterSaid(query, filters, groups, language);
  }

  /** Who took what out, when and why: the file says it of itself. */
  private about(task: ExportTask, filter: string, total: number, timeZone: string): [string, string][] {
    const { language, scope, reason, actor } = task;
    const when = new Intl.DateTimeFormat(LOCALE_OF[language], {
      dateStyle: 'long',
      timeStyle: 'medium',
      timeZone,
    });
    const lines: [string, string][] = [
      [say(transfersTexts.scope, language), say(scopes[scope], language)],
      [say(transfersTexts.query, language), filter],
      [say(transfersTexts.rows, language), new Intl.NumberFormat(LOCALE_OF[language]).format(total)],
      [say(reportTexts.when, language), `${when.format(new Date())} (${timeZone})`],
      [say(reportTexts.by, language), actor],
      [say(transfersTexts.exportReason, language), reason],
    ];
    return lines.filter(([, said]) => said !== '');
  }
}
