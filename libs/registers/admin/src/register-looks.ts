import { registersTexts, registerStatuses, type RegisterStatus } from '@clientele/registers/dto';
import type { IconName } from '@clientele/shared/admin';

export interface Look {
  icon: IconName;
  meaning: string;
}

export const statusLooks: Readonly<Record<RegisterStatus, Look>> = {
  unverified: { icon: 'clock', meaning: '' },
  valid: { icon: 'good', meaning: 'good' },
  invalid: { icon: 'danger', meaning: 'danger' },
};

const STATUSES: readonly RegisterStatus[] = ['invalid', 'unverified', 'valid'];

/** The worst of a company's numbers, in the list of companies. */
export const companyColumn = {
  name: 'registerStatus',
  title: registersTexts.states,
  choices: STATUSES.map((value) => ({ value, text: registerStatuses[value], ...statusLooks[value] })),
};
