import { Injectable } from '@nestjs/common';
import { SeenAttributes } from '@clientele/attributes/api';
import { ATTRIBUTE_PREFIX, attributeFields, attributesTexts } from '@clientele/attributes/dto';
import { Problem, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { importProblems } from '../import-problems';
import { attributeHeadings, keyOf } from './format/attribute-headings';
import { TARGETS, type KnownTargets, type Target } from './format/targets';
import type { ImportRecord } from './import-row';

const FIXED = new Map(TARGETS.map((target) => [target.key, target]));

/** What the columns of a file can mean for whoever imports it: the fields of each shop, and the attributes of this one. */
@Injectable()
export class ImportTargets {
  constructor(
    private readonly attributes: SeenAttributes,
    private readonly cls: ClsService<Current>,
  ) {}

  async known(): Promise<KnownTargets> {
    const definitions = await this.attributes.of(this.cls.get('actor'));
    const own = definitions.flatMap((attribute) =>
      attributeFields([attribute]).map((field): Target => ({
        key: keyOf(attribute),
        part: 'customer',
        title: field.title,
        group: attributesTexts.attributes,
        field,
        attribute,
        permission: 'attributes:write',
      })),
    );
    const byKey = new Map([...FIXED, ...own.map((target): [string, Target] => [target.key, target])]);
    return { byKey, headings: attributeHeadings(definitions) };
  }

  /** Those of an import; what its columns mean may be gone by now. */
  async of({ columns }: Pick<ImportRecord, 'columns'>): Promise<KnownTargets> {
    if (!columns.some(({ target }) => target.startsWith(ATTRIBUTE_PREFIX)))
      return { byKey: FIXED, headings: new Map() };
    const known = await this.known();
    if (columns.some(({ target }) => target !== '' && !known.byKey.has(target)))
      throw new Problem(importProblems.attribute_gone);
    return known;
  }
}
