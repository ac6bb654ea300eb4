import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers';
import { JobNews } from './job-news';
import { JobPerformer } from './job-performer';
import { JobRescue } from './job-rescue';
import { JobRetention } from './job-retention';
import { JobRunner } from './job-runner';
import { JobUpdates } from './job-updates';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Global()
@Module({
  controllers: [JobsController],
  providers: [
    JobsService,
    JobHandlers,
    JobNews,
    JobPerformer,
    JobRunner,
    JobRescue,
    JobRetention,
    JobUpdates,
  ],
  exports: [JobsService, JobHandlers, JobRunner],
})
export class JobsModule {}
