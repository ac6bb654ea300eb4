import { addressesTexts } from '@clientele/addresses/dto';

/** The addresses of every customer (S1-07, S2-18); they are written one by one, on the customer's page. */
export const addressSection = {
  id: 'addresses',
  group: 'profile' as const,
  title: addressesTexts.addresses,
  permission: 'addresses:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./address-list').then((list) => list.AddressList),
};
