import { COUNTED_VALUES } from '@clientele/attributes/dto';

/**
 * How many values there are, in SQL: from the index alone, and no further than is told. Asked for equal ids, the planner
 * takes each definition for an average one.
 */
export const countedValues = (attributeId: string, optionId?: string): string => {
  const ofOption = optionId === undefined ? '' : ` AND v.option_id BETWEEN ${optionId} AND ${optionId}`;
  return `(SELECT count(*) FROM (SELECT FROM customer_attribute v
    WHERE v.attribute_id BETWEEN ${attributeId} AND ${attributeId}${ofOption} LIMIT ${COUNTED_VALUES}) counted)::int`;
};
