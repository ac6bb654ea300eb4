import { Injectable } from '@nestjs/common';
import { GroupsService, groupsProblems } from '@clientele/groups/api';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Problem, problems } from '@clientele/shared/api';
import { CustomerScope } from '../customer-scope';
import { customersProblems } from '../problems';
import { MOST_CHANGED } from './group-changes';
import type { DeletionTask } from './group-deletion-job';

/** Groups go with a job, as their members go to another one first. */
@Injectable()
export class GroupDeletions {
  constructor(
    private readonly groups: GroupsService,
    private readonly jobs: JobsService,
    private readonly scope: CustomerScope,
  ) {}

  async begin(groupId: string, moveTo: string): Promise<Job> {
    this.groups.refuseRestricted();
    const { isDefault, members } = await this.groups.get(groupId);
    if (isDefault) throw new Problem(groupsProblems.default_not_deleted);
    if (moveTo === groupId || !(await this.groups.exists(moveTo))) {
      const { code, title } = groupsProblems.target_unknown;
      throw new Problem(problems.validation, { errors: [{ pointer: '/moveTo', code, detail: title }] });
    }
    if ((members ?? 0) > MOST_CHANGED && !this.scope.can('groups:assign_many'))
      throw new Problem(customersProblems.too_many_to_change);
    return this.jobs.enqueue('group_deletion', { groupId, moveTo, moved: 0 } satisfies DeletionTask);
  }
}
