import { Injectable } from '@nestjs/common';
import {
  AttributeOption,
  AttributeOptionInput,
  MOST_OPTIONS,
  type AttributeNames,
  type AttributeOptionCard,
  type AttributeType,
} from '@clientele/attributes/dto';
import { Db, Problem, columnName, constraintMeans, problems, writeVersion } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';
import { AttributeOptionEntity } from './attribute.entity';
import { countedValues } from './emptying/counted';
import { attributesProblems } from './problems';

constraintMeans('uq_attribute_option_code', { kind: attributesProblems.code_taken, pointer: '/code' });

const columns = fieldsOf(AttributeOption).map(({ name }) => `o.${columnName(name)} AS "${name}"`);
const OPTION = `SELECT ${columns.join(', ')}, ${countedValues('o.attribute_id', 'o.id')} AS "valueCount"
  FROM attribute_option o WHERE o.attribute_id = $1 AND o.id = $2`;

/** An option belongs to its attribute: it is found through it only. */
interface Place {
  attributeId: string;
  id: string;
}

/** What can be chosen of an attribute. */
@Injectable()
export class AttributeOptionsService {
  constructor(private readonly db: Db) {}

  async get({ attributeId, id }: Place): Promise<AttributeOptionCard> {
    const [option] = await this.db.prepared<AttributeOptionCard>(OPTION, [attributeId, id]);
    if (!option) throw new Problem(problems.not_found);
    return option;
  }

  async create(attributeId: string, sent: Partial<AttributeOptionInput>): Promise<AttributeOption> {
    // Two who add the last one that is possible take turns, and so does who changes the type.
    const [attribute] = await this.db.rows<{ type: AttributeType }>(
      `SELECT type FROM attribute WHERE id = $1 FOR NO KEY UPDATE`,
      [attributeId],
    );
    if (!attribute) throw new Problem(problems.not_found);
    if (!attribute.type.endsWith('choice')) throw new Problem(attributesProblems.no_options);
    const repository = this.db.repository(AttributeOptionEntity);
    if ((await repository.countBy({ attributeId })) >= MOST_OPTIONS)
      throw new Problem(attributesProblems.too_many, { params: { count: MOST_OPTIONS } });
    const { identifiers } = await repository.insert({ ...new AttributeOptionInput(), ...sent, attributeId });
    return this.get({ attributeId, id: String(identifiers[0]?.['id']) });
  }

  async change(place: Place, version: number, patch: Partial<AttributeNames>): Promise<AttributeOption> {
    await this.get(place);
    await writeVersion(
      this.db,
      AttributeOptionEntity,
      { id: place.id, version, told: AttributeOption },
      patch,
    );
    return this.get(place);
  }

  async remove(place: Place, version: number): Promise<void> {
    // Whoever chooses it now waits for the lock, or is waited for and seen.
    await this.db.rows(`SELECT 1 FROM attribute_option WHERE attribute_id = $1 AND id = $2 FOR UPDATE`, [
      place.attributeId,
      place.id,
    ]);
    await this.get(place);
    await writeVersion(this.db, AttributeOptionEntity, { id: place.id, version, told: AttributeOption }, {});
    const used = await this.db.row(
      `SELECT 1 FROM customer_attribute WHERE attribute_id = $1 AND option_id = $2 LIMIT 1`,
      [place.attributeId, place.id],
    );
    if (used) throw new Problem(attributesProblems.used);
    await this.db.repository(AttributeOptionEntity).delete({ id: place.id });
  }
}
