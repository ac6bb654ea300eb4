import { Injectable } from '@nestjs/common';
import { CustomerDirectory, narrowedTo } from '@clientele/customers/api';
import { GroupsService } from '@clientele/groups/api';
import { groupName } from '@clientele/groups/dto';
import { filtersOf, type Reader } from '@clientele/shared/api';
import { isAttribute } from './attribute-columns';
import { impersonal } from './export-bounds';
import { ADDRESS_JOINS } from './export-columns';
import type { ExportTask } from './export-job';
import { filterSaid } from './filter-said';
import type { Writing } from './writers';

/** Which customers are in a file: to be counted, to be read, and as people read it. */
@Injectable()
export class ExportRows {
  constructor(
    private readonly directory: CustomerDirectory,
    private readonly groups: GroupsService,
  ) {}

  reader(): Promise<Reader> {
    return this.directory.reader();
  }

  count(task: ExportTask, reader: Reader): Promise<number> {
    return this.directory.count(narrowedTo(task), reader, false);
  }

  async from({ query, ids, columns }: ExportTask, reader: Reader): Promise<Writing['from']> {
    const joins = columns.some((key) => key.includes('.') && !isAttribute(key)) ? ADDRESS_JOINS : '';
    const matches = await this.directory.matches(query, reader, joins);
    if (ids.length === 0) return matches;
    const values = [...matches.values, ids];
    return { sql: `${matches.sql} AND c.id = ANY ($${values.length}::uuid[])`, values };
  }

  async said({ query, language }: ExportTask, { actor }: Reader): Promise<string> {
    const { items } = await this.groups.all();
    const groups = new Map(items.map((group) => [group.id, groupName(group, language)]));
    const filters = filtersOf(await this.directory.listFor(query), actor);
    return filterSaid(query, filters, groups, language);
  }

  /** The filter without what it says of persons, for the log. */
  logged({ query }: ExportTask): ReturnType<typeof impersonal> {
    return impersonal(query, this.directory.list);
  }
}
