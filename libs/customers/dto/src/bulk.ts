import { Choice, Flag, Id, Integer, ListOf, Shaped, Text } from '@clientele/shared/dto';
import { bulkOperations, requestTexts } from './request-texts';
import { customersTexts } from './texts';

/** The most customers of one bulk request; more are an import. */
export const MOST_IN_BULK = 100;

const texts = { ...customersTexts, ...requestTexts };

export type BulkOperation = keyof typeof bulkOperations;

/** One of many changes: who is meant, and what is written. */
export class CustomerBulkItem {
  @Choice(bulkOperations, { title: texts.operation, required: true }) operation!: BulkOperation;
  /** With `update`: the record, and the version that was read. */
  @Id({ title: texts.id, nullable: true }) id: string | null = null;
  @Integer(1, 2147483647, { title: texts.version, nullable: true }) version: number | null = null;
  /** With `upsert`: the id in another system. */
  @Text(50, { title: texts.externalSystem, example: 'erp' }) system = '';
  @Text(255, { title: texts.externalId, example: 'K-17' }) externalId = '';
  @Shaped({
    shape: 'NewCustomerPatch',
    title: texts.customer,
    required: true,
    example: { firstName: 'Anna', lastName: 'Nowak', email: 'anna.nowak@example.com' },
  })
  customer!: object;
}

/** Up to a hundred changes in one request (api.md 21). */
export class CustomerBulk {
  @Shaped({
    of: () => CustomerBulkItem,
    list: { min: 1, max: MOST_IN_BULK },
    title: texts.items,
    required: true,
    example: [
      {
        operation: 'create',
        customer: { firstName: 'Anna', lastName: 'Nowak', email: 'anna.nowak@example.com' },
      },
    ],
  })
  items!: object[];
}

export class CustomerBulkQuery {
  @Flag({ title: texts.atomic }) atomic?: boolean;
}

/** What became of one item. */
export class CustomerBulkOutcome {
  @Integer(0, MOST_IN_BULK - 1, { title: texts.itemIndex }) index!: number;
  @Integer(200, 599, { title: texts.status, example: 201 }) status!: number;
  @Id({ title: texts.id, nullable: true }) id!: string | null;
  @Integer(1, 2147483647, { title: texts.version, nullable: true }) version!: number | null;
  @Shaped({ shape: 'Problem', title: texts.problem, nullable: true }) problem!: object | null;
}

export class CustomerBulkAnswer {
  @ListOf(() => CustomerBulkOutcome, { title: texts.items }) items!: CustomerBulkOutcome[];
}
