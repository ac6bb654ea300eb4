import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  JobHandlers,
  JobsService,
  type JobHandler,
  type JobOutcome,
  type JobWork,
} from '@clientele/jobs/api';
import { LETTER_ATTEMPTS, Letterhead, Mailer, written } from '@clientele/mail/api';
import { mentionLetter } from './texts';
import { NoteReaders } from './note-readers';

const KIND = 'mention_letter';
const DONE: JobOutcome = { status: 'succeeded', result: {} };

/** Tells an operator of a note that mentions them; of what it says, and whom about, the letter is silent. */
@Injectable()
export class MentionLetterJob implements JobHandler, OnModuleInit {
  readonly permission = 'notes:write';
  readonly attempts = LETTER_ATTEMPTS;

  constructor(
    private readonly jobs: JobsService,
    private readonly handlers: JobHandlers,
    private readonly readers: NoteReaders,
    private readonly mailer: Mailer,
    private readonly letterhead: Letterhead,
  ) {}

  get sends(): boolean {
    return this.mailer.sends;
  }

  onModuleInit(): void {
    this.handlers.register(KIND, this);
  }

  async enqueue(noteId: string, operatorIds: readonly string[]): Promise<void> {
    await this.jobs.enqueueAll(
      KIND,
      operatorIds.map((operatorId) => ({ noteId, operatorId })),
    );
  }

  async run({ input }: JobWork): Promise<JobOutcome> {
    const { noteId, operatorId } = input;
    const { operator, shop } = await this.letterhead.of(operatorId);
    const mention = await this.readers.mention(noteId, operatorId);
    if (!operator || !mention) return DONE;
    const { name, email, language } = operator;
    const number = String(mention.customerNumber);
    const url = this.letterhead.address(`/customers/${mention.customerId}/notes`);
    const letter = written(mentionLetter, language, { name, shop, number }, url);
    await this.mailer.send({ to: { name, address: email }, ...letter });
    return DONE;
  }
}
