import { Controller, Get, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import { Answers, IdParam, Reply, Sent } from '@clientele/shared/api';
import { CustomerExportInput, ExportPreview } from '@clientele/transfers/dto';
import { Readable } from 'node:stream';
import { fileAnswer } from '../file-answer';
import { FileStore } from '../file-store';
import { ExportsService } from './exports.service';

@Controller()
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly files: FileStore,
  ) {}

  @Post('customer-exports/preview')
  @Can('customers:export')
  @HttpCode(200)
  @Answers(ExportPreview)
  preview(@Sent(CustomerExportInput) input: Partial<CustomerExportInput>): Promise<ExportPreview> {
    return this.exports.preview({ ...new CustomerExportInput(), ...input });
  }

  @Post('customer-exports')
  @Can('customers:export')
  @Answers(Job)
  async begin(@Sent(CustomerExportInput) input: Partial<CustomerExportInput>): Promise<Reply> {
    const job = await this.exports.begin({ ...new CustomerExportInput(), ...input });
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  /** A download belongs to whoever asked for it; to everybody else it does not exist. */
  @Get('files/:id')
  @Can('jobs:read')
  async download(@IdParam() id: string): Promise<StreamableFile> {
    const file = await this.files.own(id);
    return fileAnswer(file.name, file.mediaType, Readable.from(this.files.read(id)));
  }
}
