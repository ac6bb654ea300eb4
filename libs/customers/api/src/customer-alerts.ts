import type { Permission } from '@clientele/access/dto';
import type { AlertPerson, CustomerAlert, CustomerAlerts } from '@clientele/customers/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerScope } from './customer-scope';

/** What of a customer asks for attention; the app lists them (`customer-alerts.ts`). */
export type AlertSource = {
  /** As the page calls it. */
  code: string;
  needs: Permission;
} & (
  | {
      /** How often it is so of the customer `c`, as an SQL expression; 0 when there is nothing to say. */
      count: string;
    }
  | {
      /** Other customers whom it is about, as an SQL expression of a JSON list of `AlertPerson`. */
      people: (reader: CustomerScope) => string;
    }
);
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
    const found = told.map((source) => `(${this.expressionOf(source)}) AS "${source.code}"`);
    const sql = `SELECT ${['c.id', ...found].join(', ')} FROM customer c WHERE c.id = $1`;
    // Whose customers are there stands in the statement: one for each reader is not kept.
    const rows = this.scope.isWhole
      ? this.db.prepared<Row>(sql, [customerId])
      : this.db.rows<Row>(sql, [customerId]);
    const [row] = await rows;
    if (!row) throw new Problem(problems.not_found);
    const items = told.map(({ code }) => alertOf(code, row[code]));
    return { items: items.filter(({ count }) => count > 0) };
  }

  private expressionOf(source: AlertSource): string {
    return 'people' in source ? source.people(this.scope) : `SELECT (${source.count})::int`;
  }
}

type Row = Record<string, number | AlertPerson[]>;

function alertOf(code: string, found: Row[string] = 0): CustomerAlert {
  return typeof found === 'number'
    ? { code, count: found, people: [] }
    : { code, count: found.length, people: found };
}
