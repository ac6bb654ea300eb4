export { attributeSection } from './attribute-section';
export { attributesRoutes } from './routes';
