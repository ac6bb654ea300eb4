import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@clientele/access/dto';
import { DEFAULT_GROUP_ID } from '@clientele/groups/api';
import { Db, Problem, problems, type Current, type Restriction } from '@clientele/shared/api';
import type { Personal } from '@clientele/shared/dto';
import type { FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_OWNERSHIP, isRestriction, isWithin, type Ownership } from './customer-list';
import { customersProblems } from './problems';

/** Whose customers an actor works with; all others do not exist for them. */
@Injectable()
export class CustomerScope {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    @Inject(CUSTOMER_OWNERSHIP) private readonly ownership: Ownership,
  ) {}

  /** The operator who works with their own customers only; null for everybody else. */
  get me(): string | null {
    const { scope, id } = this.cls.get('actor');
    return scope === 'own' ? id : null;
  }

  /** The groups and companies that a key is restricted to; null for everybody else. */
  get restriction(): Restriction | null {
    const { scope } = this.cls.get('actor');
    return isRestriction(scope) ? scope : null;
  }

  /** All customers are there. */
  get isWhole(): boolean {
    return this.cls.get('actor').scope === 'all';
  }

  /** In SQL, the main group of a newcomer for whom none is named: the only one of a key that has one, or the shop's. */
  get newcomersGroup(): string {
    const [only, ...more] = this.restriction?.groupIds ?? [];
    return only !== undefined && more.length === 0 ? `'${only}'::uuid` : DEFAULT_GROUP_ID;
  }

  can(permission: Permission): boolean {
    return this.cls.get('actor').permissions.has(permission);
  }

  /** Nothing of this category is hidden. */
  sees(category: Personal): boolean {
    return !this.cls.get('actor').masks.includes(category);
  }

  /** Nothing at all is hidden. */
  get seesAll(): boolean {
    return this.cls.get('actor').masks.length === 0;
  }

  /** The condition that a customer is one of the account manager `me`, both in SQL. */
  isOwn(customer: string, me: string): string {
    return this.ownership.isOwn(customer, me);
  }

  /** The condition that a customer is assigned to the operator `manager` by their company, both in SQL. */
  isAssigned(customer: string, manager: string): string {
    return this.ownership.isAssigned(customer, manager);
  }

  /** The statement of the operators whose companies the account manager `me` works with. */
  managersOf(me: string): string {
    return this.ownership.managersOf(`'${me}'::uuid`);
  }

  /** The condition that a customer is there for whoever acts now; ids of the database need no quoting. */
  condition(customer: string): string {
    const { me, restriction } = this;
    if (me !== null) return this.isOwn(customer, `'${me}'::uuid`);
    if (restriction === null) return 'true';
    const mainGroupId = `(SELECT s.main_group_id FROM customer s WHERE s.id = ${customer})`;
    return isWithin(restriction, this.ownership, { id: customer, mainGroupId }, (ids) => `'{${ids.join()}}'`);
  }

  /** Whom somebody adds who works with their own customers becomes one of these. */
  async claim(id: string): Promise<void> {
    const { me } = this;
    if (me !== null) await this.db.rows(this.ownership.claim('$1::uuid', '$2::uuid'), [id, me]);
  }

  async holds(id: string): Promise<boolean> {
    if (this.isWhole) return true;
    const held = await this.db.row(`SELECT 1 FROM customer c WHERE c.id = $1 AND ${this.condition('c.id')}`, [
      id,
    ]);
    return held !== undefined;
  }

  async refuseOthers(id: string): Promise<void> {
    if (!(await this.holds(id))) throw new Problem(problems.not_found);
  }

  /** Whoever is in a restriction by the main group would leave it with another one. */
  refuseGroupOutside(mainGroupId: string): void {
    const groupIds = this.restriction?.groupIds ?? [];
    if (groupIds.length > 0 && !groupIds.includes(mainGroupId))
      throw new Problem(customersProblems.outside_restriction);
  }

  /** A restricted key leaves nobody outside of its restriction, neither new nor moved there. */
  async refuseLeftOutside(id: string): Promise<void> {
    if (this.restriction !== null && !(await this.holds(id)))
      throw new Problem(customersProblems.outside_restriction);
  }
}

/** A path below one customer, by whatever domain: `/customers/:id/…`. */
const OF_CUSTOMER = /^\/api\/v1\/customers\/:(\w+)(?:\/|$)/;

/** Everything below a customer is reached through them: out of scope, none of it is there. */
@Injectable()
export class CustomerScopeGuard implements CanActivate {
  constructor(private readonly scope: CustomerScope) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const parameter = OF_CUSTOMER.exec(request.routeOptions.url ?? '')?.[1];
    const id = parameter && request.params[parameter];
    if (id && !this.scope.isWhole && isUUID(id)) await this.scope.refuseOthers(id);
    return true;
  }
}
