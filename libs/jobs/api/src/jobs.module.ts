import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers';
import { JobRescue } from './job-rescue';
import { JobRunner } from './job-runner';
import { JobUpdates } from './job-updates';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Global()
@Module({
  controllers: [JobsController],
  providers: [JobsService, JobHandlers, JobRunner, JobRescue, JobUpdates],
  exports: [JobsService, JobHandlers],
})
export class JobsModule {}
