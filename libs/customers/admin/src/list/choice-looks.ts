import type { IconName } from '@clientele/shared/admin';

export interface Look {
  icon: IconName;
  meaning: 'good' | 'attention' | 'danger' | 'information' | 'neutral';
}

const registerStatus: Readonly<Record<string, Look>> = {
  unverified: { icon: 'clock', meaning: 'neutral' },
  valid: { icon: 'good', meaning: 'good' },
  invalid: { icon: 'danger', meaning: 'danger' },
};

/** Choices that are a state of the customer stand on a chip, with an icon beside the word. */
const looks: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  type: {
    customer: { icon: 'account', meaning: 'information' },
    contact: { icon: 'person', meaning: 'neutral' },
  },
  risk: {
    low: { icon: 'good', meaning: 'good' },
    medium: { icon: 'attention', meaning: 'attention' },
    high: { icon: 'danger', meaning: 'danger' },
  },
  taxIdStatus: registerStatus,
  organisationNumberStatus: registerStatus,
};

export function lookOfChoice(field: string, value: unknown): Look | undefined {
  return looks[field]?.[String(value)];
}
