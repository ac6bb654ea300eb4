import { Injectable } from '@nestjs/common';
import { GroupsService, groupsProblems } from '@clientele/groups/api';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Problem, problems } from '@clientele/shared/api';
import { CustomerScope } from '../customer-scope';
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
    // All its members move, also those whom a restricted key does not work with.
    if (!this.scope.isWhole) throw new Problem(problems.forbidden);
    if ((await this.groups.get(groupId)).isDefault) throw new Problem(groupsProblems.default_not_deleted);
    if (moveTo === groupId || !(await this.groups.exists(moveTo))) {
      const { code, title } = groupsProblems.target_unknown;
      throw new Problem(problems.validation, { errors: [{ pointer: '/moveTo', code, detail: title }] });
    }
    return this.jobs.enqueue('group_deletion', { groupId, moveTo, moved: 0 } satisfies DeletionTask);
  }
}
