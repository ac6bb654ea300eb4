import { Controller, Delete, Get, HttpCode, Post, Put, type StreamableFile } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import { Answers, IdParam, OnlyReads, Reply, Sent, Tagged } from '@clientele/shared/api';
import {
  CustomerExportInput,
  ExportColumnList,
  ExportLayout,
  ExportLayoutInput,
  ExportLayoutList,
  ExportPreview,
} from '@clientele/transfers/dto';
import { Readable } from 'node:stream';
import { fileAnswer } from '../file-answer';
import { FileStore } from '../file-store';
import { ExportLayouts } from './export-layouts';
import { ExportsService } from './exports.service';

@Controller()
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly saved: ExportLayouts,
    private readonly files: FileStore,
  ) {}

  @Get('customer-export-columns')
  @Can('customers:export')
  @Tagged()
  @Answers(ExportColumnList)
  columns(): Promise<ExportColumnList> {
    return this.exports.columns();
  }

  @Post('customer-exports/preview')
  @OnlyReads(true)
  @Can('customers:export')
  @HttpCode(200)
  @Answers(ExportPreview)
  preview(@Sent(CustomerExportInput) input: Partial<CustomerExportInput>): Promise<ExportPreview> {
    return this.exports.preview({ ...new CustomerExportInput(), ...input });
  }

  @Post('customer-exports')
  @Can('customers:export', { stepUp: 'always' })
  @Answers(Job)
  async begin(@Sent(CustomerExportInput) input: Partial<CustomerExportInput>): Promise<Reply> {
    const job = await this.exports.begin({ ...new CustomerExportInput(), ...input });
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  @Get('customer-export-layouts')
  @Can('customers:export')
  @Answers(ExportLayoutList)
  layouts(): Promise<ExportLayoutList> {
    return this.saved.all();
  }

  @Post('customer-export-layouts')
  @Can('export_layouts:write')
  @Answers(ExportLayout)
  async save(@Sent(ExportLayoutInput) input: Partial<ExportLayoutInput>): Promise<Reply> {
    const layout = await this.saved.save({ ...new ExportLayoutInput(), ...input });
    return Reply.created(`/api/v1/customer-export-layouts/${layout.id}`, layout);
  }

  @Put('customer-export-layouts/:id')
  @Can('export_layouts:write')
  @Answers(ExportLayout)
  replace(
    @IdParam() id: string,
    @Sent(ExportLayoutInput) input: Partial<ExportLayoutInput>,
  ): Promise<ExportLayout> {
    return this.saved.replace(id, { ...new ExportLayoutInput(), ...input });
  }

  @Delete('customer-export-layouts/:id')
  @HttpCode(204)
  @Can('export_layouts:write')
  remove(@IdParam() id: string): Promise<void> {
    return this.saved.remove(id);
  }

  /** A download belongs to whoever asked for it; to everybody else it does not exist. */
  @Get('files/:id')
  @Can('jobs:read')
  async download(@IdParam() id: string): Promise<StreamableFile> {
    const file = await this.files.own(id);
    return fileAnswer(file.name, file.mediaType, Readable.from(this.files.read(id)));
  }
}
