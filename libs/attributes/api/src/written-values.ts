import { Problem, detailOf, problems, type ProblemDetail } from '@clientele/shared/api';
import { attributesProblems } from './problems';
import { readValue, type Definition, type ValueColumns } from './read-value';

/** The index that keeps values different where they have to be. */
export const TAKEN = 'uq_customer_attribute_value';

/** Writes the rows (`$2`) of a customer, and forgets the others of attributes that are seen (`$3`). */
export const REPLACE = `WITH s AS (
    SELECT attribute_id, type, is_unique, coalesce(text, '') AS text, number, day, flag, option_id
      FROM jsonb_to_recordset($2) AS sent(attribute_id uuid, type text, is_unique boolean, text text,
        number numeric(21,6), day date, flag boolean, option_id uuid)),
  forgotten AS (
    DELETE FROM customer_attribute v WHERE v.customer_id = $1 AND v.attribute_id = ANY ($3::uuid[])
       AND NOT EXISTS (SELECT FROM s WHERE s.attribute_id = v.attribute_id
                          AND (s.type <> 'multi_choice' OR s.option_id = v.option_id)))
  MERGE INTO customer_attribute v USING s
     ON v.customer_id = $1 AND v.attribute_id = s.attribute_id
        AND (s.type <> 'multi_choice' OR v.option_id = s.option_id)
  WHEN MATCHED AND (v.text, v.number, v.day, v.flag, v.option_id)
         IS DISTINCT FROM (s.text, s.number, s.day, s.flag, s.option_id) THEN
    UPDATE SET text = s.text, number = s.number, day = s.day, flag = s.flag, option_id = s.option_id
  WHEN NOT MATCHED THEN
    INSERT (customer_id, attribute_id, type, is_unique, text, number, day, flag, option_id)
    VALUES ($1, s.attribute_id, s.type, s.is_unique, s.text, s.number, s.day, s.flag, s.option_id)`;

/** A definition as it is for one customer. */
export interface OwnDefinition extends Definition {
  required: boolean;
  applies: boolean;
  /** The value, as it is told. */
  held: string | null;
}

interface Row extends ValueColumns {
  attribute_id: string;
  type: string;
  is_unique: boolean;
}

/** The rows that the values mean. All that is wrong with them is told at once; `at` is where they stand in the body. */
export function readValues(
  definitions: readonly OwnDefinition[],
  values: Readonly<Record<string, string>>,
  at: string,
): Row[] {
  const { code: unknown, title } = attributesProblems.unknown;
  const errors: ProblemDetail[] = Object.keys(values)
    .filter((code) => !definitions.some((definition) => definition.code === code))
    .map((code) => ({ pointer: `${at}/${code}`, code: unknown, detail: title }));
  const rows = definitions.flatMap((definition) => {
    const { id, code, type, isUnique, required, applies, held } = definition;
    const pointer = `${at}/${code}`;
    const text = (Object.hasOwn(values, code) && values[code]) || '';
    if (text === '') {
      if (required) errors.push(detailOf({ pointer, code: 'required', params: {} }));
      return [];
    }
    const found = applies || text === held ? readValue(definition, text, pointer) : notForGroup(pointer);
    if (Array.isArray(found))
      return found.map((columns): Row => ({ attribute_id: id, type, is_unique: isUnique, ...columns }));
    errors.push(found);
    return [];
  });
  if (errors.length > 0) throw new Problem(problems.validation, { errors });
  return rows;
}

const { code: OUTSIDE, title: outside } = attributesProblems.not_for_group;
/** A value from before its attribute was for groups stays, and no other is written. */
const notForGroup = (pointer: string): ProblemDetail => ({ pointer, code: OUTSIDE, detail: outside });

/** Which value is taken: PostgreSQL names the key of the attribute's entry. Whose it is, nobody is told. */
export function takenIn(definitions: readonly Definition[], error: unknown, at: string): Problem | undefined {
  const { constraint, detail = '' } = error as { constraint?: string; detail?: string };
  const taken = constraint === TAKEN && definitions.find(({ id }) => detail.includes(`(${id},`));
  if (!taken) return undefined;
  const { code, title } = attributesProblems.value_taken;
  return new Problem(attributesProblems.value_taken, {
    errors: [{ pointer: `${at}/${taken.code}`, code, detail: title }],
  });
}
