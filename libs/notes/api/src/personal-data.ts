import type { PersonalData } from '@clientele/shared/api';

/** Notes about a person go with the person. */
export const notesPersonalData: PersonalData = {
  note: { text: 'delete', search_text: 'delete', kind: 'delete' },
};
