import { discountsTexts } from '@clientele/discounts/dto';
import { discountsAdminTexts as texts } from './texts';

/** The standing discounts of every customer (S0-08, S0-10), one by one, on the customer's page. */
export const discountSection = {
  id: 'discounts',
  group: 'commerce' as const,
  title: discountsTexts.discounts,
  permission: 'discounts:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./discount-list').then((list) => list.DiscountList),
  operation: {
    title: texts.operation,
    icon: 'discount' as const,
    permission: 'discounts:write' as const,
    loadDialog: () => import('./discount-dialog').then((dialog) => dialog.DiscountDialog),
  },
};
