import { Injectable } from '@nestjs/common';
import { SeenAttributes } from '@clientele/attributes/api';
import { CustomerDirectory } from '@clientele/customers/api';
import type { Sight } from '@clientele/shared/dto';
import { attributeColumns, isAttribute } from './attribute-columns';
import { exportColumns, type ExportColumn } from './export-columns';

/** All columns that a file can hold: those that are there in each shop, and the attributes of this one. */
@Injectable()
export class FileColumns {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly attributes: SeenAttributes,
  ) {}

  async all(sight: Sight): Promise<readonly ExportColumn[]> {
    return [
      ...exportColumns(this.directory.list, sight),
      ...attributeColumns(await this.attributes.of(sight)),
    ];
  }

  /** Those among which some keys are looked for; attributes are read only where one of them is named. */
  async for(keys: readonly string[], sight: Sight): Promise<readonly ExportColumn[]> {
    return keys.some(isAttribute) ? this.all(sight) : exportColumns(this.directory.list, sight);
  }
}
