import type { ImportStatus } from '@clientele/transfers/dto';
import type { Said } from '@clientele/shared/dto';
import type { IconName } from '@clientele/shared/admin';
import { importTexts as texts } from '../import-texts';

export const statusLooks: Readonly<Record<ImportStatus, { icon: IconName; meaning: string }>> = {
  uploaded: { icon: 'file', meaning: 'neutral' },
  checking: { icon: 'jobs', meaning: 'information' },
  checked: { icon: 'information', meaning: 'information' },
  importing: { icon: 'jobs', meaning: 'information' },
  imported: { icon: 'good', meaning: 'good' },
  failed: { icon: 'danger', meaning: 'danger' },
  cancelled: { icon: 'cancel', meaning: 'neutral' },
  undoing: { icon: 'jobs', meaning: 'information' },
  undone: { icon: 'undo', meaning: 'neutral' },
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

/** Which step of the way a status belongs to; see `ImportSteps`. */
export const stepOf: Readonly<Record<ImportStatus, number>> = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  failed: 2,
  importing: 3,
  imported: 4,
  cancelled: 4,
  undoing: 4,
  undone: 4,
};

/** What is said while a job of the import runs. */
export const busyTexts: Readonly<Partial<Record<ImportStatus, Said>>> = {
  checking: texts.checking,
  importing: texts.importing,
  undoing: texts.undoing,
};
