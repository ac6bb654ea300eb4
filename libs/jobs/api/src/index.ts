export { JobHandlers } from './job-handlers';
export type { JobHandler, JobOutcome, JobWork } from './job-handlers';
export { JobsModule } from './jobs.module';
export { JobsService } from './jobs.service';
export { jobsPersonalData } from './personal-data';
