export { transfersRoutes } from './routes';
