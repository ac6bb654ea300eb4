import { PasswordLetters } from '@clientele/access/api';
import { Global, Module } from '@nestjs/common';
import { Letterhead } from './letterhead';
import { Mailer } from './mailer';
import { PasswordLetterJob } from './password-letter-job';

/** Letters: rows of the queue first, sent by the worker. */
@Global()
@Module({
  providers: [
    Letterhead,
    Mailer,
    PasswordLetterJob,
    { provide: PasswordLetters, useExisting: PasswordLetterJob },
  ],
  exports: [Letterhead, Mailer, PasswordLetters],
})
export class MailModule {}
