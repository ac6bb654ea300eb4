import { canManage } from '@clientele/access/api';
import type { AlertSource } from '@clientele/customers/api';

const OF_CUSTOMER = `FROM company_person p JOIN company k ON k.id = p.company_id WHERE p.customer_id = c.id AND p.is_primary`;

/** The company that the customer acts for has nobody who looks after it, or no terms. */
export const companyAlerts: readonly AlertSource[] = [
  {
    code: 'no_manager',
    needs: 'companies:read',
    count: `SELECT count(*) ${OF_CUSTOMER} AND NOT EXISTS (SELECT 1 FROM operator o
       WHERE o.id = k.account_manager_id AND ${canManage('o')})`,
  },
  {
    code: 'terms_missing',
    needs: 'companies:terms',
    count: `SELECT count(*) ${OF_CUSTOMER} AND (k.allowed_outstanding_amount IS NULL OR k.max_payment_days IS NULL)`,
  },
];
