export { Settings, SettingsInput, SetupInput, ShopFront, homeLanguage } from './settings';
export { settingsTexts } from './texts';
