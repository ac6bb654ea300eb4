import { Inject, Injectable } from '@nestjs/common';
import { JobRunner } from '@clientele/jobs/api';
import { CONFIG, type Config } from '@clientele/shared/api';
import { WorkerProcess } from '../worker-process';

/** Whether somebody does jobs, as far as it is a matter of this process (decision 8). */
@Injectable()
export class JobState {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly runner: JobRunner,
    private readonly worker: WorkerProcess,
  ) {}

  get isRunning(): boolean {
    switch (this.config.jobs) {
      case 'inline':
        return this.runner.isRunning;
      case 'child':
        return this.worker.pid !== undefined;
      case 'none':
        return true;
    }
  }
}
