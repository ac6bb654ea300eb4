import { Flag, Integer, Shaped, SparseQuery, Tags, Text } from '@clientele/shared/dto';
import { requestTexts as texts } from './request-texts';
import { customersTexts } from './texts';

export const EMBED_EXAMPLE = '(company(name,taxId),addresses,groups)';

/** The query of one customer: which members it has, and what comes along (api.md 14). */
export class CustomerQuery extends SparseQuery {
  @Text(2000, { title: texts.embed, example: EMBED_EXAMPLE }) embed?: string;
}

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
  @Text(2000, { title: texts.embed, example: EMBED_EXAMPLE }) embed?: string;
}

/** Filters of the list that mean whoever asks, so they are no fields of a customer. */
export class CustomersOfReader {
  /** Of the companies that are assigned to the operator; nobody is an API key's. */
  @Flag({ title: customersTexts.mine }) mine?: boolean;
  @Flag({ title: customersTexts.favourite }) favourite?: boolean;
}
