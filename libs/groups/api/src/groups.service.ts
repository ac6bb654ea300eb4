import { Injectable } from '@nestjs/common';
import { Db } from '@clientele/shared/api';
import { builtInGroups } from '@clientele/groups/dto';
import { In } from 'typeorm';
import { GroupEntity } from './group.entity';

/** The id of the group that newcomers get, in SQL. */
export const DEFAULT_GROUP_ID = '(SELECT id FROM customer_group WHERE is_default)';

@Injectable()
export class GroupsService {
  constructor(private readonly db: Db) {}

  async all(): Promise<{ items: GroupEntity[] }> {
    return { items: await this.db.repository(GroupEntity).find({ order: { name: 'ASC', id: 'ASC' } }) };
  }

  /** The id of the group that newcomers get. */
  async defaultId(): Promise<string> {
    return (await this.db.repository(GroupEntity).findOneByOrFail({ isDefault: true })).id;
  }

  exists(id: string): Promise<boolean> {
    return this.db.repository(GroupEntity).existsBy({ id });
  }

  /** The groups that every shop has, by their names in four languages in lower case: files call them so. */
  async namesInFourLanguages(): Promise<Map<string, string>> {
    const groups = await this.db.repository(GroupEntity).findBy({ code: In(Object.keys(builtInGroups)) });
    const entries = groups.flatMap(({ code, name }) =>
      Object.values(builtInGroups[code as keyof typeof builtInGroups]).map(
        (said) => [said.toLowerCase(), name] as const,
      ),
    );
    return new Map(entries);
  }

  /** The ids of groups by their names, without regard to case and accents; missing ones are made (decision 13). */
  async idsByName(names: readonly string[]): Promise<Map<string, string>> {
    const unique = [...new Set(names)];
    if (unique.length === 0) return new Map();
    await this.db.rows(
      `INSERT INTO customer_group (name, code)
       SELECT DISTINCT ON (fold(n.name)) n.name,
              left(regexp_replace(fold(n.name), '[^a-z0-9]+', '_', 'g'), 40) || '_' || substr(md5(fold(n.name)), 1, 6)
         FROM unnest($1::text[]) AS n(name)
        WHERE NOT EXISTS (SELECT 1 FROM customer_group g WHERE fold(g.name) = fold(n.name))
       ON CONFLICT DO NOTHING`,
      [unique],
    );
    const rows = await this.db.rows<{ name: string; id: string }>(
      `SELECT n.name, g.id FROM unnest($1::text[]) AS n(name) JOIN customer_group g ON fold(g.name) = fold(n.name)`,
      [unique],
    );
    return new Map(rows.map(({ name, id }) => [name, id]));
  }
}
