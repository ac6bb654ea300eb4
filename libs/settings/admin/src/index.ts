export { Shop } from './shop';
export { setUp } from './guards';
export { REQUIRABLE_FIELDS } from './requirable';
export type { RequirableField } from './requirable';
export { settingsRoutes, setupRoutes } from './routes';
export { settingsAdminTexts } from './texts';
