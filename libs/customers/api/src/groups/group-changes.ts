import { Injectable } from '@nestjs/common';
import type { GroupChange, GroupChangeInput, GroupChangePreview } from '@clientele/customers/dto';
import { GroupsService } from '@clientele/groups/api';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Db, Problem, problems, type ProblemKind } from '@clientele/shared/api';
import { isUUID } from 'class-validator';
import { filterIn, namesTrash, narrowedTo, type Filter } from '../chosen';
import { CustomerDirectory } from '../customer-directory';
import { CustomerScope } from '../customer-scope';
import { customersProblems } from '../problems';

/** What a job of this kind was asked for, and how far it is. */
export interface GroupChangeTask extends Record<string, unknown> {
  query: Filter;
  ids: string[];
  groupId: string;
  change: GroupChange;
  /** The last customer that was looked at, how many were, and how many of them were changed. */
  after: string;
  seen: number;
  changed: number;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
/** So many customers are changed at once (decision 33): of one's own, and by whoever has no right to more. */
const MOST_OWN = 200;
export const MOST_CHANGED = 1000;

/** Of the customer `c` and the group of the last value: who stays as they are, and who because it is their main group. */
const isIn = (group: string): string =>
  `EXISTS (SELECT 1 FROM customer_group_member m WHERE m.customer_id = c.id AND m.group_id = ${group})`;
const ALREADY_SO: Readonly<Record<GroupChange, (group: string) => string>> = {
  main: (group) => `c.main_group_id = ${group}`,
  add: isIn,
  remove: (group) => `NOT ${isIn(group)}`,
};

/** Puts many customers into a group or takes them out: all, those that match a list's filter, or a selection. */
@Injectable()
export class GroupChanges {
  constructor(
    private readonly db: Db,
    private readonly directory: CustomerDirectory,
    private readonly groups: GroupsService,
    private readonly jobs: JobsService,
    private readonly scope: CustomerScope,
  ) {}

  async preview(input: GroupChangeInput): Promise<GroupChangePreview> {
    return this.effect(await this.task(input));
  }

  async begin(input: GroupChangeInput): Promise<Job> {
    const task = await this.task(input);
    await this.refuseTooMany(task);
    return this.jobs.enqueue('customer_group_change', task);
  }

  /** Asked again when the job runs: there may be more of them by then, or less may be permitted. */
  async refuseTooMany(task: GroupChangeTask): Promise<GroupChangePreview> {
    const effect = await this.effect(task);
    if (effect.changing > (effect.mostChanged ?? Infinity))
      throw new Problem(customersProblems.too_many_to_change);
    return effect;
  }

  private async effect(task: GroupChangeTask): Promise<GroupChangePreview> {
    if (task.change === 'main') this.scope.refuseGroupOutside(task.groupId);
    const query = narrowedTo(task);
    await this.directory.noteCount(query);
    const reader = await this.directory.reader();
    const { sql, values } = await this.directory.matches(query, reader, '');
    const group = `$${values.length + 1}::uuid`;
    const stays = task.change === 'remove' ? `c.main_group_id = ${group}` : 'false';
    const row = await this.db.row<{ matched: number; alreadySo: number; mainStays: number }>(
      `SELECT count(*)::int AS matched, count(*) FILTER (WHERE so)::int AS "alreadySo", count(*) FILTER (WHERE stays)::int AS "mainStays"
         FROM (SELECT ${ALREADY_SO[task.change](group)} AS so, ${stays} AS stays ${sql}) looked_at`,
      [...values, task.groupId],
    );
    const { matched = 0, alreadySo = 0, mainStays = 0 } = row ?? {};
    const changing = Math.max(matched - alreadySo - mainStays, 0);
    return { matched, changing, alreadySo, mainStays, mostChanged: this.mostChanged() };
  }

  private mostChanged(): number | null {
    if (this.scope.me !== null) return MOST_OWN;
    return this.scope.can('groups:assign_many') ? null : MOST_CHANGED;
  }

  private async task({ scope, query, ids, groupId, change }: GroupChangeInput): Promise<GroupChangeTask> {
    // A filter tells about people, by how many match it.
    if (!this.scope.can('customers:read')) throw new Problem(problems.forbidden);
    const filter = filterIn(scope === 'filter' ? query : '');
    if (namesTrash(filter)) throw new Problem(customersProblems.trash_stays);
    if (scope === 'selection' && (ids.length === 0 || !ids.every((id) => isUUID(id))))
      refuse('/ids', customersProblems.nobody_selected);
    if (!(await this.groups.exists(groupId))) refuse('/groupId', customersProblems.group_unknown);
    const progress = { after: FIRST, seen: 0, changed: 0 };
    return { query: filter, ids: scope === 'selection' ? ids : [], groupId, change, ...progress };
  }
}

function refuse(pointer: string, { code, title }: ProblemKind): never {
  throw new Problem(problems.validation, { errors: [{ pointer, code, detail: title }] });
}
