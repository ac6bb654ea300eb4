import { Inject, Injectable } from '@nestjs/common';
import { CustomerDirectory } from '@clientele/customers/api';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { PageReader, Problem, type Current } from '@clientele/shared/api';
import { say, type Field } from '@clientele/shared/dto';
import type { CustomerExportInput, ExportPreview } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { exportProblems } from '../export-problems';
import { EXPORT_FIELDS } from './export-fields';
import type { ExportTask } from './export-job';

/** Parameters of the page that somebody looked at, which say nothing about which rows match. */
const OF_THE_PAGE = new Set(['cursor', 'offset', 'limit']);

/** The report of customers as an Excel file (S0-02…05, S4-12): all, or those that match the list's filter. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly pages: PageReader,
    private readonly jobs: JobsService,
    private readonly cls: ClsService<Current>,
    @Inject(EXPORT_FIELDS) private readonly fields: readonly Field[],
  ) {}

  /** Says which rows and how many, exactly, before anything is made. */
  async preview(input: CustomerExportInput): Promise<ExportPreview> {
    const { query, reader, language } = await this.task(input);
    const rows = await this.pages.count(this.directory.list, query, reader, true);
    return { scope: input.scope, rows, columns: this.fields.map((field) => say(field.title, language)) };
  }

  async begin(input: CustomerExportInput): Promise<Job> {
    const task = await this.task(input);
    // A filter that cannot be used is refused before a job is made of it; the job itself counts to the end.
    await this.pages.count(this.directory.list, task.query, task.reader);
    return this.jobs.enqueue('customer_export', { ...task });
  }

  private async task({ scope, query }: CustomerExportInput): Promise<ExportTask> {
    const parameters = [...new URLSearchParams(scope === 'all' ? '' : query)];
    // The trash is out of every list and export (decision 10).
    if (parameters.some(([name]) => name.startsWith('deletedAt')))
      throw new Problem(exportProblems.trash_stays);
    const filter = Object.fromEntries(parameters.filter(([name]) => !OF_THE_PAGE.has(name)));
    return { query: filter, language: this.cls.get('language'), reader: await this.directory.reader() };
  }
}
