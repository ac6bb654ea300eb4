import type { PersonalData } from '@clientele/shared/api';

export const portfoliosPersonalData: PersonalData = {
  // What staff say of their work; as the reasons in the log, it may name a person.
  hand_over: { reason: 'blank' },
};
