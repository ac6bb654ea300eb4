export { AttributeFields } from './attribute-fields';
export { attributeSection } from './attribute-section';
export { attributesRoutes } from './routes';
