import { Id } from '@clientele/shared/dto';
import { groupsTexts as texts } from './texts';

/** That a customer is in a group, besides the main one, which is a field of the customer. */
export class Membership {
  @Id({ title: texts.group }) groupId!: string;
}

/** A membership in the timeline of a customer. */
export const membershipSubject = {
  entity: 'membership',
  contract: Membership,
  needs: 'groups:read' as const,
  title: texts.membership,
  section: 'groups',
};
