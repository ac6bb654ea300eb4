export { JobHandlers } from './job-handlers';
export type { JobHandler, JobOutcome, JobWork } from './job-handlers';
export { JobRetention } from './job-retention';
export { JobRunner } from './job-runner';
export { JobsModule } from './jobs.module';
export { JobsService } from './jobs.service';
export { Rounds } from './rounds';
export { jobsPersonalData } from './personal-data';
