import type { PossibleDuplicate } from '@clientele/duplicates/dto';

/** What somebody is called as far as the reader sees it. */
export function nameOf({ firstName, lastName, email, customerNumber }: PossibleDuplicate): string {
  return `${firstName} ${lastName}`.trim() || email || String(customerNumber);
}
