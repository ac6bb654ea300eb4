import { notesAdminTexts as texts } from './texts';

export const warningNotes = {
  code: 'warning_notes',
  text: texts.warningAlert,
  isDanger: false,
  section: 'notes',
};
