import '@fastify/multipart';
import { Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import {
  Answers,
  Asked,
  IdParam,
  OwnTransactions,
  Problem,
  Reply,
  Sent,
  UnitOfWork,
  problems,
} from '@clientele/shared/api';
import {
  CustomerImport,
  CustomerImportList,
  ImportDraftInput,
  ImportQuery,
  ImportRowList,
  ImportRowQuery,
} from '@clientele/transfers/dto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { fileAnswer } from '../file-answer';
import { importProblems } from '../import-problems';
import type { Upload } from './import-intake';
import { ImportRows } from './import-rows';
import { ImportsService } from './imports.service';
import { spooled } from './table/spool';

@Controller('customer-imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly importRows: ImportRows,
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
  @Can('customers:import', { stepUp: 'always' })
  @Answers(Job)
  async take(
    @Req() request: FastifyRequest,
    @Asked(ImportQuery) query: Partial<ImportQuery>,
  ): Promise<Reply> {
    const job = await this.received(request, (upload) => this.imports.take(upload, query));
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  /** Only stores and recognises the file; columns and options can then be corrected. */
  @Post('drafts')
  @OwnTransactions(true)
  @Can('customers:import')
  @Answers(CustomerImport)
  async draft(
    @Req() request: FastifyRequest,
    @Asked(ImportQuery) query: Partial<ImportQuery>,
  ): Promise<Reply> {
    const draft = await this.received(request, (upload) => this.imports.draft(upload, query));
    return Reply.created(`/api/v1/customer-imports/${draft.id}`, draft);
  }

  @Get(':id')
  @Can('customers:import')
  @Answers(CustomerImport)
  get(@IdParam() id: string): Promise<CustomerImport> {
    return this.imports.get(id);
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @Can('customers:import')
  @Answers(CustomerImport)
  correct(
    @IdParam() id: string,
    @Sent(ImportDraftInput) input: Partial<ImportDraftInput>,
  ): Promise<CustomerImport> {
    return this.imports.correct(id, input);
  }

  @Get(':id/rows')
  @Can('customers:import')
  @Answers(ImportRowList)
  rows(@IdParam() id: string, @Asked(ImportRowQuery) query: Partial<ImportRowQuery>): Promise<ImportRowList> {
    return this.importRows.of(id, query.outcome ?? 'rejected');
  }

  @Get(':id/errors')
  @Can('customers:import')
  async errors(@IdParam() id: string): Promise<StreamableFile> {
    const { fileName } = await this.imports.get(id);
    const name = `${fileName.replace(/\.[^.]*$/, '')}-errors.csv`;
    return fileAnswer(name, 'text/csv; charset=utf-8', Readable.from(this.importRows.errorFile(id)));
  }

  @Post(':id/checks')
  @Can('customers:import')
  @Answers(Job)
  check(@IdParam() id: string): Promise<Reply> {
    return accepted(this.imports.check(id));
  }

  @Post(':id/runs')
  @Can('customers:import', { stepUp: 'always' })
  @Answers(Job)
  run(@IdParam() id: string): Promise<Reply> {
    return accepted(this.imports.run(id));
  }

  @Post(':id/reversals')
  @Can('customers:import', { stepUp: 'always' })
  @Answers(Job)
  undo(@IdParam() id: string): Promise<Reply> {
    return accepted(this.imports.undo(id));
  }

  private async received<T>(request: FastifyRequest, work: (upload: Upload) => Promise<T>): Promise<T> {
    const file = await fileOf(request);
    const columns = columnsOf(file);
    return spooled(bounded(file), (content) =>
      this.unitOfWork.run(() => work({ name: file.filename, content, columns })),
    );
  }
}

async function accepted(enqueued: Promise<Job>): Promise<Reply> {
  const job = await enqueued;
  return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
}

async function fileOf(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new Problem(problems.media_type);
  const file = await request.file().catch(refuseBroken);
  if (file?.fieldname !== 'file') throw new Problem(importProblems.no_file);
  return file;
}

/** The multipart field `columns`, sent before the file: a JSON list of `{ heading, target }`. */
function columnsOf(file: MultipartFile): unknown {
  const field = file.fields['columns'];
  if (!field || Array.isArray(field) || field.type !== 'field') return [];
  try {
    return JSON.parse(String(field.value)) as unknown;
  } catch {
    throw new Problem(problems.malformed);
  }
}

/** The bytes of the upload; one that hits the limit is refused whole, and the transaction forgets it. */
async function* bounded(file: MultipartFile): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of file.file) yield chunk as Buffer;
  } catch (error) {
    refuseBroken(error);
  }
  if (file.file.truncated) throw new Problem(importProblems.file_too_large);
}

/** The reader of forms gives a fault of the form itself no status. */
function refuseBroken(error: unknown): never {
  throw (error as { statusCode?: number }).statusCode ? error : new Problem(problems.malformed);
}
