export { Settings, SettingsInput, SetupInput, ShopFront, homeLanguage } from './settings';
export type { RegisterName } from './settings';
export { registerNames, settingsTexts } from './texts';
