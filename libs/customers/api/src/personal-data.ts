import type { PersonalData } from '@clientele/shared/api';

export const customersPersonalData: PersonalData = {
  customer: {
    social_title: 'blank',
    first_name: 'blank',
    last_name: 'blank',
    email: 'blank',
    email_canonical: 'blank',
    phone: 'blank',
    phone_e164: 'blank',
    language: 'none',
    type: 'none',
    origin: 'none',
    tags: 'blank',
    external_ids: 'blank',
    search_text: 'blank',
  },
  customer_external_id: { system: 'delete', external_id: 'delete' },
  customer_password: { password_hash: 'delete' },
};
