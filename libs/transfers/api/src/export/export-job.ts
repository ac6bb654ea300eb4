import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomerDirectory } from '@clientele/customers/api';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { PageReader, type Reader } from '@clientele/shared/api';
import type { Field, Language } from '@clientele/shared/dto';
import { EXPORT_FIELDS } from './export-fields';
import { ExportWriter } from './export-writer';

/** What a job of this kind was asked for. */
export interface ExportTask {
  query: Record<string, string>;
  language: Language;
  reader: Reader;
}

/** Makes the file that was asked for. */
@Injectable()
export class ExportJob implements OnModuleInit {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly pages: PageReader,
    private readonly handlers: JobHandlers,
    private readonly writer: ExportWriter,
    @Inject(EXPORT_FIELDS) private readonly fields: readonly Field[],
  ) {}

  onModuleInit(): void {
    this.handlers.register('customer_export', { run: (work) => this.perform(work) });
  }

  private async perform(work: JobWork): Promise<JobOutcome> {
    const { query, language, reader } = work.input as unknown as ExportTask;
    const total = await this.pages.count(this.directory.list, query, reader, true);
    const matches = this.pages.matches(this.directory.list, query, reader);
    return this.writer.write(
      { ...matches, fields: this.fields, total, language, timeZone: reader.timeZone },
      work,
    );
  }
}
