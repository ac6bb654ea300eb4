import type { Permission } from '@clientele/access/dto';
import type { CustomerSectionSizes } from '@clientele/customers/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerScope } from './customer-scope';

/** What another domain keeps of each customer; the app lists them (`customer-sections.ts`). */
export interface SectionSize {
  /** As the page calls the section. */
  id: string;
  needs: Permission;
  /** How many entries the customer of `$1` has, as an SQL expression: of those that are there for the reader. */
  count: string | ((scope: CustomerScope) => string);
  /** The same for those from whom personal data is hidden, where it is another number. */
  impersonal?: string;
}
export const SECTION_SIZES = Symbol('section sizes');

/** How much the sections of a customer's page hold, in one statement. */
@Injectable()
export class CustomerSections {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
    @Inject(SECTION_SIZES) private readonly sizes: readonly SectionSize[],
  ) {}

  async of(customerId: string): Promise<CustomerSectionSizes> {
    const shown = this.sizes.filter(({ needs }) => this.scope.can(needs));
    const counts = shown.map(({ id, count, impersonal = count }) => {
      const said = this.scope.seesAll ? count : impersonal;
      return `(${typeof said === 'string' ? said : said(this.scope)})::int AS "${id}"`;
    });
    const sql = `SELECT ${['id', ...counts].join(', ')} FROM customer WHERE id = $1`;
    // A scope is written into the statement: prepared, each would stay on the connection.
    const [row] = await (this.scope.isWhole
      ? this.db.prepared<Record<string, number>>(sql, [customerId])
      : this.db.rows<Record<string, number>>(sql, [customerId]));
    if (!row) throw new Problem(problems.not_found);
    return { items: shown.map(({ id }) => ({ id, count: row[id] ?? 0 })) };
  }
}
