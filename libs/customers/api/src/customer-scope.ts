import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@clientele/access/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import type { Personal } from '@clientele/shared/dto';
import type { FastifyRequest } from 'fastify';
import { isUUID } from 'class-validator';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_OWNERSHIP, type Ownership } from './customer-list';

/** Whose customers an actor works with. To whoever works with their own, all others do not exist. */
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

  can(permission: Permission): boolean {
    return this.cls.get('actor').permissions.has(permission);
  }

  /** Nothing of this category is hidden. */
  sees(category: Personal): boolean {
    return !this.cls.get('actor').masks.includes(category);
  }

  /** The condition that a customer is there for whoever acts now; an id of the database needs no quoting. */
  condition(customer: string): string {
    return this.me === null ? 'true' : this.ownership.isOwn(customer, `'${this.me}'::uuid`);
  }

  /** Whom somebody adds who works with their own customers becomes one of these. */
  async claim(id: string): Promise<void> {
    const { me } = this;
    if (me !== null) await this.db.rows(this.ownership.claim('$1::uuid', '$2::uuid'), [id, me]);
  }

  async holds(id: string): Promise<boolean> {
    const { me } = this;
    if (me === null) return true;
    const own = await this.db.row(
      `SELECT 1 FROM customer c WHERE c.id = $1 AND ${this.ownership.isOwn('c.id', '$2::uuid')}`,
      [id, me],
    );
    return own !== undefined;
  }

  async refuseOthers(id: string): Promise<void> {
    if (!(await this.holds(id))) throw new Problem(problems.not_found);
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
    if (id && this.scope.me !== null && isUUID(id)) await this.scope.refuseOthers(id);
    return true;
  }
}
