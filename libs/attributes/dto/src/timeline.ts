import { Day, Decimal, Flag, Id, Text } from '@clientele/shared/dto';
import { LONGEST_LINK } from './attributes';
import { attributeTypes, attributesTexts as texts } from './texts';

/** A value of a customer: which attribute it is of, and what it is by the attribute's type. */
export class AttributeValue {
  @Id({ title: texts.attribute }) attributeId!: string;
  @Text(LONGEST_LINK, { title: attributeTypes.text, personal: 'text' }) text!: string;
  @Decimal({ title: attributeTypes.number }) number!: string;
  @Day({ title: attributeTypes.date }) day!: string;
  @Flag({ title: attributeTypes.yes_no }) flag!: boolean;
  @Id({ title: attributeTypes.choice }) optionId!: string;
}

/** A value in the timeline of its customer. */
export const attributeSubject = {
  entity: 'customer_attribute',
  contract: AttributeValue,
  needs: 'attributes:read' as const,
  title: texts.attribute,
  section: 'attributes',
};
