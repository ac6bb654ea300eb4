import { Flag, Id, ListOf, Secret, Text, Timestamp } from '@clientele/shared/dto';
import { accessTexts as texts } from './texts';

/** Without a request for so long, a session ends (api.md 31; ASVS 5.0, 7.3). */
export const IDLE_MINUTES = 30;
/** So long before that, the screen warns. */
export const WARNING_MINUTES = 2;
/** An office day; after it the operator signs in again whatever happened. */
export const ABSOLUTE_HOURS = 8;
/** So long after the password was given, acts that ask for it do not ask again. */
export const CONFIRMED_MINUTES = 5;

/** Where an operator is signed in. */
export class OperatorSession {
  @Id({ title: texts.id }) id!: string;
  /** From the user agent; '' when it is none that we know. */
  @Text(50, { title: texts.browser, example: 'Firefox' }) browser!: string;
  @Text(50, { title: texts.system, example: 'Windows' }) system!: string;
  @Timestamp({ title: texts.firstSeenAt }) createdAt!: string;
  /** To the minute. */
  @Timestamp({ title: texts.lastSeenAt }) lastSeenAt!: string;
  @Timestamp({ title: texts.expiresAt }) expiresAt!: string;
  @Flag({ title: texts.current }) current!: boolean;
}

export class OperatorSessionList {
  @ListOf(() => OperatorSession, { title: texts.sessions }) items!: OperatorSession[];
}

/** Who sits at the screen proves to be who signed in. */
export class PasswordConfirmation {
  @Secret({ title: texts.password, required: true }) password = '';
}
