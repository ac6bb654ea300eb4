import '@fastify/multipart';
import { Controller, Get, Post, Req } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import {
  Answers,
  Asked,
  IdParam,
  OwnTransactions,
  Problem,
  Reply,
  UnitOfWork,
  problems,
} from '@clientele/shared/api';
import {
  CustomerImport,
  CustomerImportList,
  ImportQuery,
  ImportRowList,
  ImportRowQuery,
} from '@clientele/transfers/dto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { importProblems } from '../import-problems';
import { ImportsService } from './imports.service';
import { spooled } from './spool';

@Controller('customer-imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Can('customers:import')
  @Answers(CustomerImportList)
  own(): Promise<CustomerImportList> {
    return this.imports.own();
  }

  // A slow sender holds a file open, never a connection of the pool.
  @Post()
  @OwnTransactions(true)
  @Can('customers:import')
  @Answers(Job)
  async take(
    @Req() request: FastifyRequest,
    @Asked(ImportQuery) { dryRun = false }: Partial<ImportQuery>,
  ): Promise<Reply> {
    const file = await fileOf(request);
    const job = await spooled(bounded(file), (content) =>
      this.unitOfWork.run(() => this.imports.take({ name: file.filename, content }, dryRun)),
    );
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  @Get(':id')
  @Can('customers:import')
  @Answers(CustomerImport)
  get(@IdParam() id: string): Promise<CustomerImport> {
    return this.imports.get(id);
  }

  @Get(':id/rows')
  @Can('customers:import')
  @Answers(ImportRowList)
  rows(
    @IdParam() id: string,
    @Asked(ImportRowQuery) { outcome = 'rejected' }: Partial<ImportRowQuery>,
  ): Promise<ImportRowList> {
    return this.imports.rows(id, outcome);
  }

  @Post(':id/runs')
  @Can('customers:import')
  @Answers(Job)
  async run(@IdParam() id: string): Promise<Reply> {
    const job = await this.imports.run(id);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}

async function fileOf(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new Problem(problems.media_type);
  const file = await request.file();
  if (file?.fieldname !== 'file') throw new Problem(importProblems.no_file);
  return file;
}

/** The bytes of the upload; one that hits the limit is refused whole, and the transaction forgets it. */
async function* bounded(file: MultipartFile): AsyncGenerator<Buffer> {
  for await (const chunk of file.file) yield chunk as Buffer;
  if (file.file.truncated) throw new Problem(importProblems.file_too_large);
}
