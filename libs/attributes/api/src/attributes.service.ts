import { Injectable } from '@nestjs/common';
import {
  Attribute,
  AttributeInput,
  AttributeOptionInput,
  MOST_ATTRIBUTES,
  type AttributeCard,
  type AttributeList,
} from '@clientele/attributes/dto';
import { Db, Problem, columnName, constraintMeans, problems, writeVersion } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';
import { AttributeEntity } from './attribute.entity';
import { countedValues } from './emptying/counted';
import { attributesProblems } from './problems';

constraintMeans('uq_attribute_code', { kind: attributesProblems.code_taken, pointer: '/code' });
constraintMeans('ck_attribute_is_unique', { kind: attributesProblems.not_unique, pointer: '/isUnique' });

const columns = fieldsOf(AttributeInput).map(({ name }) => `a.${columnName(name)} AS "${name}"`);
const ofOption = fieldsOf(AttributeOptionInput).map(({ name }) => `'${name}', o.${columnName(name)}`);

/** An attribute as it is told; `FROM attribute a` stands behind it. */
export const SELECTED = `SELECT a.id, a.version, a.updated_at AS "updatedAt", ${columns.join(', ')},
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'version', o.version, ${ofOption.join(', ')})
                              ORDER BY o.position, o.name, o.id)
                FROM attribute_option o WHERE o.attribute_id = a.id), '[]') AS options`;
const ATTRIBUTE = `${SELECTED}, ${countedValues('a.id')} AS "valueCount" FROM attribute a WHERE a.id = $1`;

/** What stays as it is under values. */
const FIXED = ['code', 'type', 'isUnique'] as const;

/** The attributes that the shop keeps of its customers, beside the fields that all shops have. */
@Injectable()
export class AttributesService {
  constructor(private readonly db: Db) {}

  async all(): Promise<AttributeList> {
    return {
      items: await this.db.prepared<Attribute>(
        `${SELECTED} FROM attribute a ORDER BY a.position, a.name, a.id`,
      ),
    };
  }

  async get(id: string): Promise<AttributeCard> {
    const [attribute] = await this.db.prepared<AttributeCard>(ATTRIBUTE, [id]);
    if (!attribute) throw new Problem(problems.not_found);
    return attribute;
  }

  async create(sent: Partial<AttributeInput>): Promise<Attribute> {
    // Two who add the last one that is possible take turns; values are written meanwhile.
    await this.db.rows(`LOCK TABLE attribute IN SHARE ROW EXCLUSIVE MODE`);
    const repository = this.db.repository(AttributeEntity);
    if ((await repository.count()) >= MOST_ATTRIBUTES)
      throw new Problem(attributesProblems.too_many, { params: { count: MOST_ATTRIBUTES } });
    const { identifiers } = await repository.insert({ ...new AttributeInput(), ...sent });
    return this.get(String(identifiers[0]?.['id']));
  }

  async change(id: string, version: number, patch: Partial<AttributeInput>): Promise<Attribute> {
    await this.hold(id);
    const before = await this.get(id);
    const fixed = FIXED.find((name) => patch[name] !== undefined && patch[name] !== before[name]);
    if (fixed) {
      await this.refuseUsed(id, `/${fixed}`);
      if (patch.type && !patch.type.endsWith('choice') && before.options.length > 0)
        throw new Problem(attributesProblems.has_options);
    }
    await writeVersion(this.db, AttributeEntity, { id, version, told: Attribute }, patch);
    return this.get(id);
  }

  async remove(id: string, version: number): Promise<void> {
    await this.hold(id);
    await writeVersion(this.db, AttributeEntity, { id, version, told: Attribute }, {});
    await this.refuseUsed(id);
    await this.db.repository(AttributeEntity).delete({ id });
  }

  /** Whoever writes a value now waits for the lock, or is waited for and seen. */
  private async hold(id: string): Promise<void> {
    await this.db.rows(`SELECT 1 FROM attribute WHERE id = $1 FOR UPDATE`, [id]);
  }

  private async refuseUsed(id: string, pointer?: string): Promise<void> {
    const used = await this.db.row(`SELECT 1 FROM customer_attribute WHERE attribute_id = $1 LIMIT 1`, [id]);
    if (!used) return;
    const { code, title } = attributesProblems.used;
    const errors = pointer === undefined ? [] : [{ pointer, code, detail: title }];
    throw new Problem(attributesProblems.used, { errors });
  }
}
