import { duplicateReasons } from '@clientele/duplicates/dto';
import { duplicatesAdminTexts as texts } from './texts';

export const possibleDuplicate = {
  code: 'possible_duplicate',
  text: texts.alert,
  isDanger: false,
  section: 'duplicates',
  reasons: duplicateReasons,
};
