import {
  ATTRIBUTE_PREFIX,
  attributeFields,
  type Attribute,
  type AttributeType,
} from '@clientele/attributes/dto';
import type { DefinedFilters, Filtered } from '@clientele/shared/api';
import { isSeen } from '@clientele/shared/dto';
import { SELECTED } from './attributes.service';
import { seesPersonal } from './value-map';

const VALUES: Readonly<Record<AttributeType, string>> = {
  text: 'av.text',
  number: 'av.number',
  date: 'av.day',
  yes_no: 'av.flag',
  choice: 'ao.code',
  multi_choice: 'ao.code',
  link: 'av.text',
};

const OF_OPTION = 'JOIN attribute_option ao ON ao.attribute_id = av.attribute_id AND ao.id = av.option_id';

/** The attributes by which the list of customers is filtered. They are read with each such list: somebody may just have changed one. */
export const attributeFilters: DefinedFilters = {
  prefix: ATTRIBUTE_PREFIX,
  async read(db, sight) {
    const definitions = await db.prepared<Attribute>(
      `${SELECTED} FROM attribute a WHERE a.filterable AND ($1 OR NOT a.personal)`,
      [seesPersonal(sight)],
    );
    const filters = definitions.flatMap((definition) =>
      attributeFields([definition]).map((field): Filtered => ({ field, ...valuesOf(definition) })),
    );
    return new Map(
      filters.filter(({ field }) => isSeen(field, sight)).map((filter) => [filter.field.name, filter]),
    );
  },
};

/** The type stands with each value, and in the condition of the index that finds it. */
const valuesOf = ({ id, type }: Attribute): Omit<Filtered, 'field'> => ({
  sql: VALUES[type],
  among: (condition, bind) =>
    `EXISTS (SELECT FROM customer_attribute av ${type.endsWith('choice') ? OF_OPTION : ''}
       WHERE av.customer_id = c.id AND av.attribute_id = ${bind.add(id)}::uuid AND av.type = '${type}' AND ${condition})`,
});
