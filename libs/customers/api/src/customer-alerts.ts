import type { Permission } from '@clientele/access/dto';
import type { CustomerAlerts } from '@clientele/customers/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerScope } from './customer-scope';

/** What of a customer asks for attention; the app lists them (`customer-alerts.ts`). */
export interface AlertSource {
  /** As the page calls it. */
  code: string;
  needs: Permission;
  /** How often it is so of the customer `c`, as an SQL expression; 0 when there is nothing to say. */
  count: string;
}
export const ALERT_SOURCES = Symbol('alert sources');

/** Nobody can sign in with an account that is switched off. */
export const accountDisabled: AlertSource = {
  code: 'account_disabled',
  needs: 'customers:read',
  count: 'CASE WHEN c.enabled THEN 0 ELSE 1 END',
};

/** What asks for attention, in one statement. */
@Injectable()
export class CustomerAlertsService {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
    @Inject(ALERT_SOURCES) private readonly sources: readonly AlertSource[],
  ) {}

  async of(customerId: string): Promise<CustomerAlerts> {
    const told = this.sources.filter(({ needs }) => this.scope.can(needs));
    const counts = told.map(({ code, count }) => `(${count})::int AS "${code}"`);
    const [row] = await this.db.prepared<Record<string, number>>(
      `SELECT ${['c.id', ...counts].join(', ')} FROM customer c WHERE c.id = $1`,
      [customerId],
    );
    if (!row) throw new Problem(problems.not_found);
    const items = told.map(({ code }) => ({ code, count: row[code] ?? 0 }));
    return { items: items.filter(({ count }) => count > 0) };
  }
}
