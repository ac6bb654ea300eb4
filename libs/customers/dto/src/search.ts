import { Integer, Shaped, Tags, Text } from '@clientele/shared/dto';
import { requestTexts as texts } from './request-texts';

/** A search by a tree of conditions, with the fields and operators of the list (api.md 10). */
export class CustomerSearch {
  @Shaped({
    shape: 'Filter',
    title: texts.filter,
    example: { and: [{ field: 'enabled', operator: 'eq', value: true }] },
  })
  filter?: object;
  @Text(2000, { title: texts.freeText, example: 'nowak' }) q?: string;
  @Tags({ max: 5, title: texts.sortBy, example: ['-createdAt'] }) sort?: string[];
  @Integer(1, 200, { title: texts.pageSize, example: 50 }) limit?: number;
  @Text(2000, { title: texts.cursor }) cursor?: string;
}
