import type { PersonalData } from '@clientele/shared/api';

/** Sole traders are persons: that a number was confirmed stays as proof, whose it was does not. */
export const registersPersonalData: PersonalData = {
  register_check: {
    kind: 'none',
    country: 'none',
    number: 'blank',
    register: 'none',
    outcome: 'none',
    failure: 'none',
    evidence: 'none',
    finding: 'none',
    name: 'blank',
    address: 'blank',
  },
  register_state: {
    kind: 'delete',
    country: 'delete',
    number: 'delete',
    status: 'delete',
    answered_by: 'delete',
    failure: 'delete',
  },
};
