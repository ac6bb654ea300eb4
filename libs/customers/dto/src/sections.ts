import { Integer, ListOf, Text } from '@clientele/shared/dto';
import { customersTexts as texts } from './texts';

/** How much a section of the customer's page holds. */
export class CustomerSectionSize {
  @Text(40, { title: texts.section, example: 'addresses' }) id!: string;
  @Integer(0, 2147483647, { title: texts.sectionCount, example: 2 }) count!: number;
}

/** The sections that the caller may see. */
export class CustomerSectionSizes {
  @ListOf(() => CustomerSectionSize, { title: texts.sections }) items!: CustomerSectionSize[];
}
