import { Address } from '@clientele/addresses/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

export const addressesPersonalData: PersonalData = {
  address: { ...eraseRulesOf(Address), phone_e164: 'blank' },
};
