import { Injectable } from '@nestjs/common';
import {
  Attribute,
  AttributeInput,
  AttributeOptionInput,
  AttributeTraits,
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
constraintMeans('fk_attribute_group_group_id', {
  kind: attributesProblems.group_unknown,
  pointer: '/groupIds',
});
constraintMeans('ck_attribute_is_unique', { kind: attributesProblems.not_unique, pointer: '/isUnique' });

const columns = fieldsOf(AttributeTraits).map(({ name }) => `a.${columnName(name)} AS "${name}"`);
const ofOption = fieldsOf(AttributeOptionInput).map(({ name }) => `'${name}', o.${columnName(name)}`);

/** An attribute as it is told; `FROM attribute a` stands behind it. */
export const SELECTED = `SELECT a.id, a.version, a.updated_at AS "updatedAt", ${columns.join(', ')},
    ARRAY(SELECT g.group_id FROM attribute_group g WHERE g.attribute_id = a.id ORDER BY g.group_id) AS "groupIds",
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'version', o.version, ${ofOption.join(', ')})
                              ORDER BY o.position, o.name, o.id)
                FROM attribute_option o WHERE o.attribute_id = a.id), '[]') AS options`;
const ATTRIBUTE = `${SELECTED}, ${countedValues('a.id')} AS "valueCount" FROM attribute a WHERE a.id = $1`;

/** What stays as it is under values. */
const FIXED = ['code', 'type', 'isUnique'] as const;
type Fixed = Pick<Attribute, (typeof FIXED)[number]>;

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
    const { groupIds, ...traits } = { ...new AttributeInput(), ...sent };
    const { identifiers } = await this.db.repository(AttributeEntity).insert(traits);
    const id = String(identifiers[0]?.['id']);
    if (groupIds.length > 0) await this.writeGroups(id, groupIds);
    const { items } = await this.all();
    if (items.length > MOST_ATTRIBUTES)
      throw new Problem(attributesProblems.too_many, { params: { count: MOST_ATTRIBUTES } });
    const attribute = items.find((item) => item.id === id);
    if (!attribute) throw new Problem(problems.not_found);
    return attribute;
  }

  async change(id: string, version: number, patch: Partial<AttributeInput>): Promise<Attribute> {
    const { groupIds, ...traits } = patch;
    const before = await this.hold(id);
    const fixed = FIXED.find((name) => patch[name] !== undefined && patch[name] !== before[name]);
    if (fixed) await this.refuseUsed(id, patch, `/${fixed}`);
    // Groups are part of its version.
    const columns = groupIds ? { ...traits, updatedAt: () => 'now()' } : traits;
    await writeVersion(this.db, AttributeEntity, { id, version, told: Attribute }, columns);
    if (groupIds) await this.writeGroups(id, groupIds);
    return this.get(id);
  }

  async remove(id: string, version: number): Promise<void> {
    await this.hold(id);
    await writeVersion(this.db, AttributeEntity, { id, version, told: Attribute }, {});
    await this.refuseUsed(id, {});
    await this.db.repository(AttributeEntity).delete({ id });
  }

  /** Whoever writes a value now waits for the lock, or is waited for and seen. */
  private async hold(id: string): Promise<Fixed> {
    const held = await this.db.row<Fixed>(
      `SELECT code, type, is_unique AS "isUnique" FROM attribute WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!held) throw new Problem(problems.not_found);
    return held;
  }

  private async refuseUsed(id: string, { type }: Partial<AttributeInput>, pointer?: string): Promise<void> {
    const found = await this.db.row<{ used: boolean; hasOptions: boolean }>(
      `SELECT EXISTS (SELECT FROM customer_attribute WHERE attribute_id = $1) AS used,
              EXISTS (SELECT FROM attribute_option WHERE attribute_id = $1) AS "hasOptions"`,
      [id],
    );
    const { code, title } = attributesProblems.used;
    const errors = pointer === undefined ? [] : [{ pointer, code, detail: title }];
    if (found?.used) throw new Problem(attributesProblems.used, { errors });
    if (found?.hasOptions && type && !type.endsWith('choice'))
      throw new Problem(attributesProblems.has_options);
  }

  private async writeGroups(id: string, groupIds: readonly string[]): Promise<void> {
    await this.db.rows(
      `WITH gone AS (DELETE FROM attribute_group WHERE attribute_id = $1 AND group_id <> ALL ($2::uuid[]))
       INSERT INTO attribute_group (attribute_id, group_id) SELECT DISTINCT $1::uuid, unnest($2::uuid[])
       ON CONFLICT DO NOTHING`,
      [id, groupIds],
    );
  }
}
