import { Customer } from '@clientele/customers/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

export const customersPersonalData: PersonalData = {
  customer: {
    ...eraseRulesOf(Customer),
    email_canonical: 'blank',
    phone_e164: 'blank',
    search_text: 'blank',
  },
  customer_external_id: { system: 'delete', external_id: 'delete' },
  customer_password: { password_hash: 'delete' },
};
