import { Address } from '@clientele/addresses/dto';
import type { Embed } from '@clientele/shared/api';

/** The addresses of a customer along with the customer, the oldest first. */
export const addressEmbed: Embed = {
  contract: Address,
  needs: 'addresses:read',
  alias: 'a',
  from: (of) => `address a WHERE a.customer_id = ${of} ORDER BY a.id`,
  many: true,
};
