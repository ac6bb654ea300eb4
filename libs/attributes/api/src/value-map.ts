import type { EmbeddedMap } from '@clientele/shared/api';
import type { Sight } from '@clientele/shared/dto';

/** From whom any personal data is hidden, they see no attribute that may hold some. */
export const seesPersonal = ({ masks }: Pick<Sight, 'masks'>): boolean => masks.length === 0;

/** A value as it is sent and told; `v` is its row, `o` the option. */
export const SAID = `CASE v.type
    WHEN 'number' THEN trim_scale(v.number)::text WHEN 'date' THEN to_char(v.day, 'YYYY-MM-DD')
    WHEN 'yes_no' THEN v.flag::text WHEN 'choice' THEN o.code WHEN 'multi_choice' THEN o.code ELSE v.text END`;

/** The values of the customer whose id is `of` in SQL, by their codes; `personal` is SQL, too. */
export const valueMap = (of: string, personal: string): string => `coalesce((
    SELECT jsonb_object_agg(said.code, said.value) FROM (
      SELECT a.code, string_agg(${SAID}, ',' ORDER BY o.position, o.code) AS value
        FROM customer_attribute v JOIN attribute a ON a.id = v.attribute_id
        LEFT JOIN attribute_option o ON o.id = v.option_id
       WHERE v.customer_id = ${of} AND (${personal} OR NOT a.personal) GROUP BY a.code) said), '{}')`;

/** The values along with the customer, the same as at their own address. */
export const attributeEmbed: EmbeddedMap = {
  needs: 'attributes:read',
  map: (of, sight) => valueMap(of, String(seesPersonal(sight))),
};

/** Whether an attribute is for a customer: for all, or for a group that they are in. */
export const appliesTo = (
  customer: string,
): string => `(NOT a.for_groups OR EXISTS (SELECT FROM attribute_group g
    JOIN customer_group_member m ON m.group_id = g.group_id WHERE g.attribute_id = a.id AND m.customer_id = ${customer}))`;

/** The value that a customer has of the attribute `a`. */
export const heldBy = (
  customer: string,
): string => `(SELECT string_agg(${SAID}, ',' ORDER BY o.position, o.code)
    FROM customer_attribute v LEFT JOIN attribute_option o ON o.id = v.option_id
   WHERE v.customer_id = ${customer} AND v.attribute_id = a.id)`;
