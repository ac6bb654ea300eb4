export { Letterhead } from './letterhead';
export { LETTER_ATTEMPTS, Mailer } from './mailer';
export { MailModule } from './mail.module';
export { written } from './letter';
export type { LetterWords } from './letter';
