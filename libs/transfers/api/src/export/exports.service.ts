import { Injectable } from '@nestjs/common';
import { CustomerDirectory, filterIn, namesTrash, narrowedTo } from '@clientele/customers/api';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { SettingsService } from '@clientele/settings/api';
import { Problem, problems, type Current } from '@clientele/shared/api';
import { say } from '@clientele/shared/dto';
import { CustomerExportInput, type ExportColumnList, type ExportPreview } from '@clientele/transfers/dto';
import { isUUID } from 'class-validator';
import { ClsService } from 'nestjs-cls';
import { exportProblems } from '../export-problems';
import { columnsNamed, headingOf, isInReport, titleOf, type ExportColumn } from './export-columns';
import { MOST_ROWS, consentedOnly, mostRows } from './export-bounds';
import { FileColumns } from './file-columns';
import type { ExportTask } from './export-job';

/** Customers as a file (S0-02…05, S4-12): all, those that match the list's filter, or a selection. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly jobs: JobsService,
    private readonly settings: SettingsService,
    private readonly known: FileColumns,
    private readonly cls: ClsService<Current>,
  ) {}

  private for(keys: readonly string[]): Promise<readonly ExportColumn[]> {
    return this.known.for(keys, this.cls.get('actor'));
  }

  /** What a file can hold. */
  async columns(): Promise<ExportColumnList> {
    const language = this.cls.get('language');
    const all = await this.known.all(this.cls.get('actor'));
    const items = all.map((column) => ({
      key: column.key,
      title: titleOf(column, language),
      group: say(column.group, language),
      personal: column.personal,
      inReport: isInReport(column),
    }));
    return { items };
  }

  /** Says which rows and how many, exactly, before anything is made. */
  async preview(input: CustomerExportInput): Promise<ExportPreview> {
    const task = await this.task(input);
    const rows = await this.count(task, true);
    const { permissions } = this.cls.get('actor');
    const { baseCurrency } = await this.settings.get();
    const chosen = columnsNamed(task.columns, await this.for(task.columns));
    const columns = chosen.map((column) => headingOf(column, task.language, baseCurrency));
    return {
      scope: input.scope,
      rows,
      columns,
      reasonNeeded: chosen.some(({ personal }) => personal),
      consentedOnly: !permissions.has('customers:export_unconsented'),
      mostRows: permissions.has('customers:export_many') ? null : MOST_ROWS,
    };
  }

  async begin(input: CustomerExportInput): Promise<Job> {
    const task = await this.task(input);
    const chosen = columnsNamed(task.columns, await this.for(task.columns));
    if (task.reason === '' && chosen.some(({ personal }) => personal)) refuse('/reason', 'reason_missing');
    // A filter that cannot be used is refused before a job is made of it; the job itself counts to the end.
    const rows = await this.count(task, false);
    if (rows > mostRows(this.cls.get('actor'))) throw new Problem(exportProblems.too_many);
    return this.jobs.enqueue('customer_export', { ...task });
  }

  /** Columns that are not known are refused with their place. */
  async refuseUnknown(columns: readonly string[]): Promise<void> {
    const known = new Set((await this.for(columns)).map(({ key }) => key));
    const at = columns.findIndex((key) => !known.has(key));
    if (at >= 0) refuse(`/columns/${at}`, 'column_not_known');
  }

  private async task(input: CustomerExportInput): Promise<ExportTask> {
    const { scope, query, ids, format, reason } = input;
    const filter = filterIn(scope === 'filter' ? query : '');
    // The trash is out of every list and export (decision 10).
    if (namesTrash(filter)) throw new Problem(exportProblems.trash_stays);
    if (scope === 'selection' && (ids.length === 0 || !ids.every((id) => isUUID(id))))
      refuse('/ids', 'nothing_selected');
    await this.refuseUnknown(input.columns);
    const report = (await this.for([])).filter(isInReport);
    const { actor, language } = this.cls.get();
    return {
      scope,
      format,
      reason,
      query: { ...filter, ...consentedOnly(actor) },
      ids: scope === 'selection' ? ids : [],
      columns: input.columns.length > 0 ? [...new Set(input.columns)] : report.map(({ key }) => key),
      language,
      actor: actor.name,
    };
  }

  private async count(task: ExportTask, exact: boolean): Promise<number> {
    return this.directory.count(narrowedTo(task), await this.directory.reader(), exact);
  }
}

function refuse(pointer: string, name: 'reason_missing' | 'nothing_selected' | 'column_not_known'): never {
  const { code, title } = exportProblems[name];
  throw new Problem(problems.validation, { errors: [{ pointer, code, detail: title }] });
}
