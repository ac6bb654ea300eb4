import { Email, Flag, Secret, Text, Timestamp } from '@clientele/shared/dto';
import { accessTexts as texts } from './texts';

/** Asks for a letter with a link to set a new password. */
export class PasswordLinkRequest {
  @Email({ title: texts.email, personal: 'email', required: true }) email = '';
}

/** The same for every address; `mailed` says whether this installation sends letters at all. */
export class PasswordLinkAsked {
  @Flag({ title: texts.mailed }) mailed!: boolean;
}

/** A link that an owner hands over. */
export class PasswordLink {
  @Text(2048, { title: texts.passwordLink, example: 'https://clientele.example.com/new-password?token=…' })
  url!: string;
  @Timestamp({ title: texts.expiresAt }) expiresAt!: string;
}

/** The new password of whoever holds the link. */
export class NewPassword {
  @Text(100, { title: texts.passwordLink, required: true }) token = '';
  @Secret({ title: texts.newPassword, required: true }) newPassword = '';
}
