export { Jobs } from './jobs';
export { JobsTray } from './jobs-tray';
export { onceEnded } from './once-ended';
export { JobProgressLine } from './job-progress';
export { isActive, percentOf } from './job';
export { jobsRoutes } from './routes';
