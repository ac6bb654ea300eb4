import type { PersonalData } from '@clientele/shared/api';

export const settingsPersonalData: PersonalData = {
  setting: {
    shop_name: 'none',
    base_currency: 'none',
    country: 'none',
    time_zone: 'none',
    required_fields: 'none',
    vat_id: 'none',
  },
};
