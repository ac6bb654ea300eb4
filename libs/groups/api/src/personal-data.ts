import type { PersonalData } from '@clientele/shared/api';

export const groupsPersonalData: PersonalData = { customer_group: { name: 'none', code: 'none' } };
