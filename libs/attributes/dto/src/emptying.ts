import { Flag, Id, Integer } from '@clientele/shared/dto';
import { Attribute, AttributeOption } from './attributes';
import { emptyingTexts as texts } from './emptying-texts';

/** Values are counted so far. */
export const COUNTED_VALUES = 10_000;

/** An attribute with how many values would go with it. */
export class AttributeCard extends Attribute {
  /** Those of customers in the trash included. */
  @Integer(0, COUNTED_VALUES, { title: texts.valueCount, hint: texts.valueCountHint }) valueCount!: number;
}

export class AttributeOptionCard extends AttributeOption {
  @Integer(0, COUNTED_VALUES, { title: texts.valueCount, hint: texts.valueCountHint }) valueCount!: number;
}

/** All values of an attribute go. */
export class AttributeClearanceInput {
  @Flag({ title: texts.delete, hint: texts.deleteHint, example: false }) delete = false;
}

/** Where the values of an option go before it is deleted. */
export class OptionRemovalInput {
  @Id({ title: texts.moveTo, hint: texts.moveToHint, nullable: true }) moveTo: string | null = null;
}
