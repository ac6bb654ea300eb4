import { Address } from './addresses';
import { addressesTexts as texts } from './texts';

/** An address in the timeline of its customer. */
export const addressSubject = {
  entity: 'address',
  contract: Address,
  needs: 'addresses:read' as const,
  title: texts.address,
  section: 'addresses',
};
