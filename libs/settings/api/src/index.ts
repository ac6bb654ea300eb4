export { SettingEntity } from './setting.entity';
export { SettingsModule } from './settings.module';
export { SettingsService, mayBeRequired } from './settings.service';
export { settingsPersonalData } from './personal-data';
