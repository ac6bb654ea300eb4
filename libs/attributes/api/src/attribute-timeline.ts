/** Whether a change is of a value that is not personal, in SQL. */
export const attributeIsImpersonal = (diff: string): string =>
  `EXISTS (SELECT FROM attribute a WHERE NOT a.personal
     AND a.id = coalesce(${diff}->'attribute_id'->>1, ${diff}->'attribute_id'->>0)::uuid)`;
