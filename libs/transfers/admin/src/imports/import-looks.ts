import type { ImportStatus } from '@clientele/transfers/dto';
import type { Said } from '@clientele/shared/dto';
import type { IconName } from '@clientele/shared/admin';
import { importTexts as texts } from '../texts';

export const statusLooks: Readonly<Record<ImportStatus, { icon: IconName; meaning: string }>> = {
  checking: { icon: 'jobs', meaning: 'information' },
  checked: { icon: 'information', meaning: 'information' },
  importing: { icon: 'jobs', meaning: 'information' },
  imported: { icon: 'good', meaning: 'good' },
  failed: { icon: 'danger', meaning: 'danger' },
  cancelled: { icon: 'cancel', meaning: 'neutral' },
};

const delimiters: Readonly<Record<string, Said>> = {
  ';': texts.semicolon,
  ',': texts.comma,
  '\t': texts.tab,
  '|': texts.pipe,
};

/** The sign in words: a lone comma is hard to see. */
export function delimiterName(sign: string): Said | undefined {
  return delimiters[sign];
}
