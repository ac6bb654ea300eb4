import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asFiltered } from '@clientele/customers/api';
import { scopes, type ChosenScope } from '@clientele/customers/dto';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { Problem, type Reader } from '@clientele/shared/api';
import { LOCALE_OF, say, type Language } from '@clientele/shared/dto';
import { transfersTexts, type ExportFormat } from '@clientele/transfers/dto';
import { reportTexts } from '../texts';
import { exportProblems } from '../export-problems';
import { isAttribute } from './attribute-columns';
import { consentedOnly, mostRows } from './export-bounds';
import { columnsNamed, type ExportColumn } from './export-columns';
import { ExportRows } from './export-rows';
import { ExportWriter } from './export-writer';
import { FileColumns } from './file-columns';
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
    private readonly rows: ExportRows,
    private readonly columns: FileColumns,
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
    const reader: Reader = { ...(await this.rows.reader()), language: task.language };
    const chosen = columnsNamed(task.columns, await this.columns.for(task.columns, reader.actor));
    refuseGone(task.columns, chosen);
    Object.assign(task.query, consentedOnly(reader.actor));
    const most = mostRows(reader.actor);
    if (most < Infinity && (await this.rows.count(task, reader)) > most)
      throw new Problem(exportProblems.too_many);
    const from = await this.rows.from(task, reader);
    const filter = await this.rows.said(task, reader);
    const { language, scope, ids, columns, reason, format } = task;
    const day = new Date().toISOString().slice(0, 10);
    return this.writer.write(
      {
        name: `${say(reportTexts.sheet, language).toLowerCase()}-${day}.${format}`,
        format,
        reason,
        from,
        logged: { scope, query: this.rows.logged(task), selected: ids.length, columns },
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

/** An attribute that was deleted or renamed since is missed: a file without it would be taken for the whole. */
function refuseGone(keys: readonly string[], chosen: readonly ExportColumn[]): void {
  const there = new Set(chosen.map(({ key }) => key));
  if (keys.some((key) => isAttribute(key) && !there.has(key))) throw new Problem(exportProblems.column_gone);
}
