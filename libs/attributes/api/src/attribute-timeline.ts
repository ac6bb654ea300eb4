/** Whether a change is of a value that is not personal, in SQL. */
export const attributeIsImpersonal = (change: string): string =>
  `EXISTS (SELECT FROM attribute a WHERE NOT a.personal
     AND a.id = coalesce(${change}.diff->'attribute_id'->>1, ${change}.diff->'attribute_id'->>0)::uuid)`;
