export { portfoliosRoutes } from './routes';
export { SubstituteNote } from './substitute-note';
