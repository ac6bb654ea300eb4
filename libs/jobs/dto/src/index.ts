export { Job, JobList, JobProgress, JobResult, RowCounts } from './jobs';
export type { JobStatus } from './jobs';
export { jobStatuses, jobsTexts } from './texts';
