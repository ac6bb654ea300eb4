import { sparseTexts as texts } from './sparse-texts';
import { Text } from './words';

/** The query of one record whose members can be chosen (api.md 14). */
export class SparseQuery {
  @Text(2000, { title: texts.fields, example: '(id,email)' }) fields?: string;
}
