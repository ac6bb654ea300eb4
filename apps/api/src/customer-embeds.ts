import { addressEmbed } from '@clientele/addresses/api';
import { attributeEmbed } from '@clientele/attributes/api';
import { companyEmbed } from '@clientele/companies/api';
import { groupEmbed } from '@clientele/customers/api';
import { discountEmbed } from '@clientele/discounts/api';
import { registerEmbed } from '@clientele/registers/api';
import type { Embeds } from '@clientele/shared/api';

/** What domains put in with a customer when `embed` asks for it. */
export const customerEmbeds: Embeds = {
  company: companyEmbed,
  addresses: addressEmbed,
  groups: groupEmbed,
  discounts: discountEmbed,
  registers: registerEmbed,
  attributes: attributeEmbed,
};
