import { Injectable } from '@nestjs/common';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Problem, problems } from '@clientele/shared/api';
import { AttributesService } from '../attributes.service';
import { attributesProblems } from '../problems';
import type { EmptyingTask } from './emptying-job';

/** Values go with a job, as there may be a million of them. */
@Injectable()
export class Emptying {
  constructor(
    private readonly attributes: AttributesService,
    private readonly jobs: JobsService,
  ) {}

  async clear(attributeId: string, deletes: boolean): Promise<Job> {
    await this.attributes.get(attributeId);
    const task: EmptyingTask = { attributeId, optionId: null, moveTo: null, delete: deletes, done: 0 };
    return this.jobs.enqueue('attribute_clearance', task);
  }

  async removeOption(attributeId: string, optionId: string, moveTo: string | null): Promise<Job> {
    const { options } = await this.attributes.get(attributeId);
    const isOption = (id: string): boolean => options.some((option) => option.id === id);
    if (!isOption(optionId)) throw new Problem(problems.not_found);
    if (moveTo !== null && (moveTo === optionId || !isOption(moveTo))) {
      const { code, title } = attributesProblems.option_unknown;
      throw new Problem(problems.validation, { errors: [{ pointer: '/moveTo', code, detail: title }] });
    }
    const task: EmptyingTask = { attributeId, optionId, moveTo, delete: true, done: 0 };
    return this.jobs.enqueue('attribute_option_removal', task);
  }
}
