import type { Attribute, AttributeType } from '@clientele/attributes/dto';
import {
  ATTRIBUTE_PREFIX,
  attributeFields,
  attributesTexts,
  choicesInFiles,
} from '@clientele/attributes/dto';
import { LANGUAGES, type Said } from '@clientele/shared/dto';
import { attributeHeadings } from '../import/format/attribute-headings';
import { plainHeading } from '../import/format/preset';
import type { ExportColumn } from './export-columns';

const VALUES: Readonly<Record<AttributeType, string>> = {
  text: 'v.text',
  number: 'trim_scale(v.number)',
  date: 'v.day',
  yes_no: 'v.flag',
  choice: 'o.code',
  multi_choice: 'array_agg(o.code ORDER BY o.position, o.code)',
  link: 'v.text',
};

export const isAttribute = (key: string): boolean => key.startsWith(ATTRIBUTE_PREFIX);

/** The attributes of a shop as columns of a file. */
export function attributeColumns(definitions: readonly Attribute[]): ExportColumn[] {
  const headings = attributeHeadings(definitions);
  const isClear = (title: Said, key: string): boolean =>
    LANGUAGES.every((language) => headings.get(plainHeading(title[language])) === key);
  return definitions.flatMap((definition) =>
    attributeFields([definition]).map(({ name, title, kind, personal }): ExportColumn => ({
      key: name,
      title,
      ...(!isClear(title, name) && { heading: name }),
      group: attributesTexts.attributes,
      kind,
      personal: Boolean(personal),
      sql: valueSql(definition),
      ...(definition.type.endsWith('choice') && { choices: choicesInFiles(definition.options) }),
    })),
  );
}

/** Ids of the database need no quoting. */
const valueSql = ({ id, type }: Attribute): string => {
  const option = type.endsWith('choice') ? 'JOIN attribute_option o ON o.id = v.option_id' : '';
  return `(SELECT ${VALUES[type]} FROM customer_attribute v ${option}
    WHERE v.customer_id = c.id AND v.attribute_id = '${id}')`;
};

/** The values by their codes, as the API tells them with a customer. */
export function attributesJson(columns: readonly ExportColumn[]): string {
  const rows = columns.map(({ key, kind, sql }) => {
    const value = kind === 'tags' ? `array_to_string(${sql}, ',')` : `${sql}::text`;
    return `('${key.slice(ATTRIBUTE_PREFIX.length)}', ${value})`;
  });
  return `(SELECT coalesce(json_object_agg(x.code, x.value), '{}') FROM (VALUES ${rows.join(', ')}) x(code, value)
            WHERE x.value IS NOT NULL)`;
}
