import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomersService, rowContracts } from '@clientele/customers/api';
import { JobHandlers, JobsService, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { PageReader, type Current, type ListPart, type Reader } from '@clientele/shared/api';
import { fieldsOf, say, type Field, type Language } from '@clientele/shared/dto';
import type { CustomerExportInput, ExportPreview } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { ExportWriter } from './export-writer';

export const EXPORT_PARTS = Symbol('export parts');

/** S0-04 asks for creation, contact data, consents, number and value of orders; the rest follows the list. */
const ORDER = [
  'customerNumber',
  'socialTitle',
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'organisationNumber',
  'taxId',
  'type',
  'enabled',
  'activated',
  'newsletter',
  'partnerOffers',
  'mainGroup',
  'language',
  'birthdayOn',
  'tags',
  'registeredAt',
  'createdAt',
  'origin',
  'firstVisitAt',
  'lastVisitAt',
  'orderCount',
  'ordersValue',
  'sales',
  'allowedOutstanding',
  'maxPaymentDays',
  'risk',
  'accountManager',
];

interface ExportTask {
  query: Record<string, string>;
  language: Language;
  reader: Reader;
}

/** The report of customers as an Excel file (S0-02…05, S4-12): all, or those that match the list's filter. */
@Injectable()
export class ExportsService implements OnModuleInit {
  private readonly fields: readonly Field[];

  constructor(
    private readonly customers: CustomersService,
    private readonly pages: PageReader,
    private readonly jobs: JobsService,
    private readonly handlers: JobHandlers,
    private readonly writer: ExportWriter,
    private readonly cls: ClsService<Current>,
    @Inject(EXPORT_PARTS) parts: readonly ListPart[],
  ) {
    const all = new Map(
      rowContracts(parts)
        .flatMap((contract) => fieldsOf(contract))
        .map((field) => [field.name, field]),
    );
    this.fields = ORDER.flatMap((name) => all.get(name) ?? []);
  }

  onModuleInit(): void {
    this.handlers.register('customer_export', (work) => this.perform(work));
  }

  /** Says which rows and how many, exactly, before anything is made. */
  async preview(input: CustomerExportInput): Promise<ExportPreview> {
    const { query, reader } = await this.task(input);
    const rows = await this.pages.count(this.customers.list, query, reader, true);
    return {
      scope: input.scope,
      rows,
      columns: this.fields.map((field) => say(field.title, this.cls.get('language'))),
    };
  }

  async begin(input: CustomerExportInput): Promise<Job> {
    await this.preview(input);
    return this.jobs.enqueue('customer_export', { ...(await this.task(input)) });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const task = work.input as unknown as ExportTask;
    const { sql, values } = this.pages.matches(this.customers.list, task.query, task.reader);
    const total = await this.pages.count(this.customers.list, task.query, task.reader, true);
    return this.writer.write(
      { sql, values, fields: this.fields, total, language: task.language, timeZone: task.reader.timeZone },
      work,
    );
  }

  private async task({ scope, query }: CustomerExportInput): Promise<ExportTask> {
    const {
      cursor: _cursor,
      offset: _offset,
      limit: _limit,
      ...filter
    } = Object.fromEntries(new URLSearchParams(scope === 'all' ? '' : query));
    return { query: filter, language: this.cls.get('language'), reader: await this.customers.reader() };
  }
}
