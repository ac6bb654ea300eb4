import { Address } from '@clientele/addresses/dto';
import type { Below } from '@clientele/customers/api';
import type { ListPart } from '@clientele/shared/api';

const address: ListPart = { contract: Address, alias: 'a', indexed: ['id'] };

/** The addresses of one customer. */
export function addressesOf(customerId: string): Below {
  return {
    customerId,
    name: 'addresses',
    list: {
      from: 'address a',
      id: 'a.id',
      parts: [address],
      narrow: {
        text: customerId,
        fields: new Set(),
        sql: (bind) => `a.customer_id = ${bind.add(customerId)}`,
      },
      // The guard has seen to it whose customer it is.
      own: () => 'true',
      // Ids rise with time.
      defaultSort: 'id',
    },
  };
}
