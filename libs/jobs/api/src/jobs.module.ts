import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers';
import { JobPerformer } from './job-performer';
import { JobRescue } from './job-rescue';
import { JobRetention } from './job-retention';
import { JobRunner } from './job-runner';
import { JobUpdates } from './job-updates';
import { JobsController } from './jobs.controller';
import { Rounds } from './rounds';
import { JobsService } from './jobs.service';

@Global()
@Module({
  controllers: [JobsController],
  providers: [JobsService, JobHandlers, JobPerformer, JobRunner, JobRescue, JobRetention, JobUpdates, Rounds],
  exports: [JobsService, JobHandlers, JobRunner, Rounds],
})
export class JobsModule {}
