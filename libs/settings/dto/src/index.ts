export { Settings, SettingsInput, SetupInput, ShopFront } from './settings';
export { settingsTexts } from './texts';
