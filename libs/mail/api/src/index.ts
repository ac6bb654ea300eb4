export { Mailer } from './mailer';
export { MailModule } from './mail.module';
