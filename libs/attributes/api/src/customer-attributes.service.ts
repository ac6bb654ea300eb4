import { Injectable } from '@nestjs/common';
import type { CustomerAttributes, CustomerAttributesInput } from '@clientele/attributes/dto';
import { CUSTOMER_RECORD, customersProblems } from '@clientele/customers/api';
import {
  Db,
  Problem,
  constraintMeans,
  detailOf,
  problems,
  refuseMissed,
  type Current,
  type ProblemDetail,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { attributesProblems } from './problems';
import { readValue, type Definition, type ValueColumns } from './read-value';
import { SAID, seesPersonal, valueMap } from './value-map';

const TAKEN = 'uq_customer_attribute_value';
constraintMeans(TAKEN, { kind: attributesProblems.value_taken, pointer: '/values' });
constraintMeans('fk_customer_attribute_attribute_id', { kind: attributesProblems.defined_anew });
constraintMeans('fk_customer_attribute_option_id', { kind: attributesProblems.defined_anew });

/** Whether an attribute is for a customer: for all, or for a group that they are in. */
const appliesTo = (customer: string): string => `(NOT a.for_groups OR EXISTS (SELECT FROM attribute_group g
    JOIN customer_group_member m ON m.group_id = g.group_id WHERE g.attribute_id = a.id AND m.customer_id = ${customer}))`;

/** The value of a customer (`$1`). */
const HELD = `(SELECT string_agg(${SAID}, ',' ORDER BY o.position, o.code)
    FROM customer_attribute v LEFT JOIN attribute_option o ON o.id = v.option_id
   WHERE v.customer_id = $1 AND v.attribute_id = a.id)`;

/** Known attributes with the ids of their options; `$2`: personal ones, too. */
const DEFINITIONS = `SELECT a.id, a.code, a.type, a.is_unique AS "isUnique", ${appliesTo('$1')} AS applies,
    ${HELD} AS held,
    a.required AND ${appliesTo('$1')} AND (NOT EXISTS (SELECT FROM customer_attribute v WHERE v.customer_id = $1)
      OR EXISTS (SELECT FROM customer_attribute v WHERE v.customer_id = $1 AND v.attribute_id = a.id)) AS required,
    coalesce((SELECT json_object_agg(o.code, o.id) FROM attribute_option o WHERE o.attribute_id = a.id), '{}') AS options
  FROM attribute a WHERE $2 OR NOT a.personal`;

/** Writes the rows (`$2`) of a customer, and forgets the others of attributes that are seen (`$3`). */
const REPLACE = `WITH s AS (
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
interface OwnDefinition extends Definition {
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

/** The attributes of one customer. They are part of the customer's version: of two who edit them, the second is told. */
@Injectable()
export class CustomerAttributesService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  async of(customerId: string): Promise<CustomerAttributes> {
    const [found] = await this.db.prepared<CustomerAttributes>(
      `SELECT c.version, c.deleted_at IS NOT NULL AS "inTrash", ${valueMap('c.id', '$2')} AS "values",
          ARRAY(SELECT a.code FROM attribute a WHERE ($2 OR NOT a.personal) AND ${appliesTo('c.id')}
                 ORDER BY a.position, a.name, a.id) AS applies
         FROM customer c WHERE c.id = $1`,
      [customerId, this.seesPersonal],
    );
    if (!found) throw new Problem(problems.not_found);
    return found;
  }

  /** Replaces the values that the reader sees; the others stay. */
  async write(
    customerId: string,
    version: number,
    input: CustomerAttributesInput,
  ): Promise<CustomerAttributes> {
    const held = await this.db.row<{ version: number; inTrash: boolean }>(
      `SELECT version, deleted_at IS NOT NULL AS "inTrash" FROM customer WHERE id = $1 FOR NO KEY UPDATE`,
      [customerId],
    );
    if (held?.inTrash) throw new Problem(customersProblems.in_trash);
    if (held?.version !== version)
      await refuseMissed(this.db, 'customer', { id: customerId, version, ...CUSTOMER_RECORD });
    const definitions = await this.db.rows<OwnDefinition>(DEFINITIONS, [customerId, this.seesPersonal]);
    const rows = read(definitions, input.values);
    const seen = definitions.map(({ id }) => id);
    await this.db.rows(REPLACE, [customerId, JSON.stringify(rows), seen]).catch((error: unknown) => {
      throw takenIn(definitions, error) ?? error;
    });
    return this.of(customerId);
  }

  private get seesPersonal(): boolean {
    return seesPersonal(this.cls.get('actor'));
  }
}

/** The rows that the values mean. All that is wrong with them is told at once. */
function read(definitions: readonly OwnDefinition[], values: Readonly<Record<string, string>>): Row[] {
  const { code: unknown, title } = attributesProblems.unknown;
  const errors: ProblemDetail[] = Object.keys(values)
    .filter((code) => !definitions.some((definition) => definition.code === code))
    .map((code) => ({ pointer: `/values/${code}`, code: unknown, detail: title }));
  const rows = definitions.flatMap((definition) => {
    const { id, code, type, isUnique, required, applies, held } = definition;
    const pointer = `/values/${code}`;
    const text = (Object.hasOwn(values, code) && values[code]) || '';
    if (text === '') {
      if (required) errors.push(detailOf({ pointer, code: 'required', params: {} }));
      return [];
    }
    const found = applies || text === held ? readValue(definition, text) : notForGroup(pointer);
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
function takenIn(definitions: readonly Definition[], error: unknown): Problem | undefined {
  const { constraint, detail = '' } = error as { constraint?: string; detail?: string };
  const taken = constraint === TAKEN && definitions.find(({ id }) => detail.includes(`(${id},`));
  if (!taken) return undefined;
  const { code, title } = attributesProblems.value_taken;
  return new Problem(attributesProblems.value_taken, {
    errors: [{ pointer: `/values/${taken.code}`, code, detail: title }],
  });
}
