import type { PersonalData } from '@clientele/shared/api';

export const jobsPersonalData: PersonalData = {
  // The input of an export holds the filter, which may name a person.
  job: {
    kind: 'none',
    status: 'none',
    input: 'blank',
    result: 'blank',
    problem: 'none',
    instance: 'none',
    actor_kind: 'none',
    actor_name: 'staff',
  },
};
