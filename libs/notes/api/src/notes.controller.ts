import { Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { PagesBelow } from '@clientele/customers/api';
import {
  Note,
  NoteHistory,
  NoteInput,
  NoteReaderList,
  NoteReaderQuery,
  WrittenNote,
} from '@clientele/notes/dto';
import {
  Answers,
  AnswersPage,
  Asked,
  IdParam,
  IfMatch,
  Patched,
  Reply,
  Sent,
  wantsTotal,
  type Page,
} from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { notesOf } from './note-list';
import { NoteReaders } from './note-readers';
import { NotesService } from './notes.service';

@Controller('customers/:customerId')
export class NotesController {
  constructor(
    private readonly notes: NotesService,
    private readonly pages: PagesBelow,
    private readonly readers: NoteReaders,
  ) {}

  @Get('notes')
  @Can('notes:read')
  @AnswersPage(Note)
  page(
    @IdParam('customerId') customerId: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.read(notesOf(customerId), query, wantsTotal(prefer, reply));
  }

  @Get('notes/:id')
  @Can('notes:read')
  @Answers(Note)
  get(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<Note> {
    return this.notes.get({ customerId, id });
  }

  @Get('notes/:id/history')
  @Can('notes:read')
  @Answers(NoteHistory)
  history(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<NoteHistory> {
    return this.notes.history({ customerId, id });
  }

  @Post('notes')
  @Can('notes:write')
  @Answers(WrittenNote)
  async create(
    @IdParam('customerId') customerId: string,
    @Sent(NoteInput) input: Partial<NoteInput>,
  ): Promise<Reply> {
    const note = await this.notes.create(customerId, input);
    return Reply.created(`/api/v1/customers/${customerId}/notes/${note.id}`, note);
  }

  @Patch('notes/:id')
  @Can('notes:write')
  @Answers(WrittenNote)
  change(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(NoteInput) patch: Partial<NoteInput>,
  ): Promise<WrittenNote> {
    return this.notes.change({ customerId, id }, version, patch);
  }

  @Delete('notes/:id')
  @Can('notes:delete', 'notes:delete_own')
  @HttpCode(204)
  remove(
    @IdParam('customerId') customerId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.notes.remove({ customerId, id }, version);
  }

  @Post('notes/:id/restorations')
  @Can('notes:delete', 'notes:delete_own')
  @Answers(Note)
  async restore(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<Reply> {
    const note = await this.notes.restore({ customerId, id });
    return Reply.created(`/api/v1/customers/${customerId}/notes/${id}`, note);
  }

  @Get('note-readers')
  @Can('notes:write')
  @Answers(NoteReaderList)
  async whoReads(
    @IdParam('customerId') customerId: string,
    @Asked(NoteReaderQuery) query: Partial<NoteReaderQuery>,
  ): Promise<NoteReaderList> {
    return { items: await this.readers.of(customerId, { ...new NoteReaderQuery(), ...query }) };
  }
}
