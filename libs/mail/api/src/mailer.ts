import { CONFIG, Problem, type Config } from '@clientele/shared/api';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Letter } from './letter';
import { mailProblems } from './problems';

/** A server that does not answer holds up the other jobs for no longer. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** How often a letter is tried: half an hour in all, as the pauses grow from three seconds to eighteen minutes. */
export const LETTER_ATTEMPTS = 8;

/** Hands letters to the mail server of the configuration. Nothing leaves a sandbox, whoever asks for it. */
@Injectable()
export class Mailer {
  readonly sends: boolean;
  private readonly log = new Logger(Mailer.name);
  private transport: Transporter | undefined;
  private kept = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.sends = config.mail !== null && config.environment !== 'sandbox';
  }

  /** Sends one letter; throws when the server does not take it. */
  async send({ to, subject, text, html }: Letter): Promise<void> {
    const { mail, environment } = this.config;
    if (environment === 'sandbox') {
      this.kept += 1;
      this.log.warn({ letters: this.kept }, 'a sandbox sends no letters');
      return;
    }
    if (!mail) throw new Error('No mail server is configured');
    this.transport ??= createTransport({ url: mail.smtpUrl, ...PATIENCE });
    const letter = {
      from: mail.from,
      to: { name: oneLine(to.name), address: to.address },
      subject: oneLine(subject),
      text,
      html,
      // Nobody answers a machine that says so (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await this.transport.sendMail(letter).catch((error: unknown) => this.refuse(error));
  }

  /** What the server says may hold the address: the log gets codes alone. */
  private refuse(error: unknown): never {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    this.log.warn({ code, responseCode }, 'the mail server did not take a letter');
    throw new Problem(mailProblems.not_taken);
  }
}

/** A header is one line, whatever a name holds. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
