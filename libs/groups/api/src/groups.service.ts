import { Injectable } from '@nestjs/common';
import { COUNTED_MEMBERS, Group, GroupInput, type GroupList } from '@clientele/groups/dto';
import {
  Db,
  Problem,
  columnName,
  constraintMeans,
  problems,
  writeVersion,
  type Current,
} from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { GroupEntity } from './group.entity';
import { groupsProblems } from './problems';

constraintMeans('uq_customer_group_name', { kind: groupsProblems.name_taken, pointer: '/name' });
constraintMeans('uq_customer_group_code', { kind: groupsProblems.code_taken, pointer: '/code' });

/** The id of the group that newcomers get, in SQL. */
export const DEFAULT_GROUP_ID = '(SELECT id FROM customer_group WHERE is_default)';

const columns = fieldsOf(GroupInput).map(({ name }) => `g.${columnName(name)} AS "${name}"`);

/**
 * From the index alone, and no further than is told: a group of a million costs as much as one of ten thousand. Asked for
 * equal ids, the planner takes each group for an average one, and would read the whole table for the few of a small one.
 */
const counted = (rows: string, column: string): string =>
  `(SELECT count(*) FROM (SELECT FROM ${rows} WHERE ${column} BETWEEN g.id AND g.id LIMIT ${COUNTED_MEMBERS}) counted)::int`;

/** The groups; `$1`: whether the reader is told how many are in them; `$2`: the only ones that are told, or NULL. */
const GROUPS = `SELECT g.id, g.version, g.updated_at AS "updatedAt", ${columns.join(', ')},
    CASE WHEN $1 THEN ${counted('customer_group_member m', 'm.group_id')} END AS members,
    CASE WHEN $1 THEN ${counted('customer c', 'c.main_group_id')} END AS "mainMembers"
  FROM customer_group g WHERE ($2::uuid[] IS NULL OR g.id = ANY ($2))`;

const NAMES = 'ARRAY[g.name, g.name_en, g.name_pl, g.name_cs, g.name_nb]';

@Injectable()
export class GroupsService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  async all(): Promise<GroupList> {
    const items = await this.db.prepared<Group>(`${GROUPS} ORDER BY g.name, g.id`, [this.isWhole, this.own]);
    return { items };
  }

  async get(id: string): Promise<Group> {
    const [group] = await this.db.prepared<Group>(`${GROUPS} AND g.id = $3`, [this.isWhole, this.own, id]);
    if (!group) throw new Problem(problems.not_found);
    return group;
  }

  async create(sent: Partial<GroupInput>): Promise<Group> {
    this.refuseRestricted();
    if (sent.isDefault) await this.takeDefault(null);
    const { identifiers } = await this.db.repository(GroupEntity).insert({ ...new GroupInput(), ...sent });
    return this.get(String(identifiers[0]?.['id']));
  }

  async change(id: string, version: number, patch: Partial<GroupInput>): Promise<Group> {
    this.refuseRestricted();
    if (patch.isDefault === false) await this.refuseNoDefault(id);
    if (patch.isDefault) await this.takeDefault(id);
    await writeVersion(this.db, GroupEntity, { id, version, told: Group, entity: 'group' }, patch);
    return this.get(id);
  }

  /** The id of the group that newcomers get. */
  async defaultId(): Promise<string> {
    return (await this.db.repository(GroupEntity).findOneByOrFail({ isDefault: true })).id;
  }

  exists(id: string): Promise<boolean> {
    return this.db.repository(GroupEntity).existsBy({ id });
  }

  /** What groups are called in the languages, in lower case: files call them so. */
  async namesInFourLanguages(): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ said: string; name: string }>(
      `SELECT n.said, g.name FROM customer_group g CROSS JOIN LATERAL unnest(${NAMES}) n(said)
        WHERE n.said <> '' ORDER BY n.said = g.name, g.id DESC`,
    );
    // The name itself, or the older group, counts where two are called the same: it is the last.
    return new Map(rows.map(({ said, name }) => [said.toLowerCase(), name]));
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

  /** A group is everybody's: a key that works with some customers only defines none, and lets none go (decision 30). */
  refuseRestricted(): void {
    if (!this.isWhole) throw new Problem(problems.forbidden);
  }

  /** Whoever works with their own customers is not told how many all have. */
  private get isWhole(): boolean {
    return this.cls.get('actor').scope === 'all';
  }

  /** A restricted key is told of no other groups, and of none when companies alone restrict it (decision 30). */
  private get own(): readonly string[] | null {
    const { scope } = this.cls.get('actor');
    return typeof scope === 'object' ? scope.groupIds : null;
  }

  /** Two who make a group the default at once take turns: the later one counts. */
  private async takeDefault(id: string | null): Promise<void> {
    await this.db.rows(`SELECT 1 FROM customer_group WHERE is_default FOR NO KEY UPDATE`);
    await this.db.rows(
      `UPDATE customer_group SET is_default = false WHERE is_default AND id IS DISTINCT FROM $1`,
      [id],
    );
  }

  private async refuseNoDefault(id: string): Promise<void> {
    if (!(await this.get(id)).isDefault) return;
    const { code, title } = groupsProblems.default_stays;
    throw new Problem(problems.validation, { errors: [{ pointer: '/isDefault', code, detail: title }] });
  }
}
