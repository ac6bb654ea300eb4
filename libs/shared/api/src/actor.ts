import type { Language, Personal } from '@clientele/shared/dto';
import type { ClsStore } from 'nestjs-cls';

/** Who acts: a member of staff, a partner's key, or the product itself. */
export interface Actor {
  kind: 'operator' | 'api_key' | 'system';
  id: string | null;
  name: string;
  permissions: ReadonlySet<string>;
  /** Categories of personal data that the actor does not see. */
  masks: readonly Personal[];
  /** Whose records the actor works with: everybody's, their own, or those of some groups and companies. */
  scope: 'all' | 'own' | Restriction;
}

/** Records have to lie in one of the groups and in one of the companies, where some are named. */
export interface Restriction {
  groupIds: readonly string[];
  companyIds: readonly string[];
}

/** Through which door: the screens, the API, a file, or the product's own jobs. */
export type Channel = 'admin' | 'api' | 'import' | 'system';

export const SYSTEM: Actor = {
  kind: 'system',
  id: null,
  name: 'Clientele',
  permissions: new Set(),
  masks: [],
  scope: 'all',
};

/** The session that a request came with. */
export interface OwnSession {
  id: string;
  /** Whether the password was given in it a short while ago. */
  confirmed: boolean;
}

/** What is known of the current request or job everywhere, without handing it around. */
export interface Current extends ClsStore {
  actor: Actor;
  language: Language;
  channel: Channel;
  requestId: string;
  /** The session of the operator; a key, a job and the product itself have none. */
  session?: OwnSession;
}
