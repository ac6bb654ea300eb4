import { Injectable } from '@nestjs/common';
import type { CustomerAttributes, CustomerAttributesInput } from '@clientele/attributes/dto';
import { CUSTOMER_RECORD, customersProblems } from '@clientele/customers/api';
import { Db, Problem, constraintMeans, problems, refuseMissed, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { attributesProblems } from './problems';
import { appliesTo, heldBy, seesPersonal, valueMap } from './value-map';
import { REPLACE, TAKEN, readValues, takenIn, type OwnDefinition } from './written-values';

constraintMeans(TAKEN, { kind: attributesProblems.value_taken, pointer: '/values' });
constraintMeans('fk_customer_attribute_attribute_id', { kind: attributesProblems.defined_anew });
constraintMeans('fk_customer_attribute_option_id', { kind: attributesProblems.defined_anew });

/** Known attributes with the ids of their options; `$2`: personal ones, too. */
const DEFINITIONS = `SELECT a.id, a.code, a.type, a.is_unique AS "isUnique", ${appliesTo('$1')} AS applies,
    ${heldBy('$1')} AS held,
    a.required AND ${appliesTo('$1')} AND (NOT EXISTS (SELECT FROM customer_attribute v WHERE v.customer_id = $1)
      OR EXISTS (SELECT FROM customer_attribute v WHERE v.customer_id = $1 AND v.attribute_id = a.id)) AS required,
    coalesce((SELECT json_object_agg(o.code, o.id) FROM attribute_option o WHERE o.attribute_id = a.id), '{}') AS options
  FROM attribute a WHERE $2 OR NOT a.personal`;

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
    const rows = readValues(definitions, input.values, '/values');
    const seen = definitions.map(({ id }) => id);
    await this.db.rows(REPLACE, [customerId, JSON.stringify(rows), seen]).catch((error: unknown) => {
      throw takenIn(definitions, error, '/values') ?? error;
    });
    return this.of(customerId);
  }

  private get seesPersonal(): boolean {
    return seesPersonal(this.cls.get('actor'));
  }
}
