import { PasswordLinks, type PasswordLetters } from '@clientele/access/api';
import {
  JobHandlers,
  JobsService,
  type JobHandler,
  type JobOutcome,
  type JobWork,
} from '@clientele/jobs/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Letterhead } from './letterhead';
import { written } from './letter';
import { LETTER_ATTEMPTS, Mailer } from './mailer';
import { passwordLetter } from './texts';

const KIND = 'password_letter';
const DONE: JobOutcome = { status: 'succeeded', result: {} };

/** Sends the letter with a password link. The link is made when the letter is, so that no queue ever holds it. */
@Injectable()
export class PasswordLetterJob implements PasswordLetters, JobHandler, OnModuleInit {
  readonly permission = 'operators:write';
  readonly attempts = LETTER_ATTEMPTS;

  constructor(
    private readonly jobs: JobsService,
    private readonly handlers: JobHandlers,
    private readonly links: PasswordLinks,
    private readonly mailer: Mailer,
    private readonly letterhead: Letterhead,
  ) {}

  get sends(): boolean {
    return this.mailer.sends;
  }

  onModuleInit(): void {
    this.handlers.register(KIND, this);
  }

  async enqueue(operatorId: string | null): Promise<void> {
    await this.jobs.enqueue(KIND, { operatorId });
  }

  async run({ input }: JobWork): Promise<JobOutcome> {
    const { operator, shop } = await this.letterhead.of(input['operatorId']);
    if (!operator) return DONE;
    const { name, email, language } = operator;
    const { url } = await this.links.issue(operator);
    const letter = written(passwordLetter, language, { name, shop }, url);
    await this.mailer.send({ to: { name, address: email }, ...letter });
    return DONE;
  }
}
