import type { KeyRestriction } from '@clientele/access/dto';

/** What a key can be restricted to. Groups and companies are domains that know this one, so a higher one says it. */
export abstract class KeyRestrictions {
  /** All groups, and the first companies whose name holds the text. */
  abstract find(text: string): Promise<KeyRestriction[]>;
  /** Those of these ids that are there. */
  abstract named(ids: readonly string[]): Promise<KeyRestriction[]>;
}
