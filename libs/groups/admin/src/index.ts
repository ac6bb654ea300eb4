export { groupSection } from './group-section';
export { groupsRoutes } from './routes';
