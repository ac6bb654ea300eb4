import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem, problems, routeContractOf, type Actor, type Current } from '@clientele/shared/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { PERMISSION, PUBLIC, STEP_UP, type StepUpMark } from './can';
import { DeprecatedUse } from './deprecated-use';
import { Sessions } from './sessions';
import { StepUp } from './step-up';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Nest's mark of a route that streams. */
const STREAM = '__sse__';

/** The one guard of the API: deny by default. A guard, not middleware: no spelling of a path gets around it (T1). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly stepUp: StepUp,
    private readonly cls: ClsService<Current>,
    private readonly deprecatedUse: DeprecatedUse,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    refuseForeignOrigins(request);
    if (this.reflector.get<boolean>(PUBLIC, handler)) return true;
    const principal = await this.sessions.principalOf(request, !this.reflector.get<boolean>(STREAM, handler));
    if (!principal) throw new Problem(problems.signed_out);
    this.cls.set('actor', principal.actor);
    this.cls.set('channel', principal.actor.kind === 'operator' ? 'admin' : 'api');
    if (principal.language) this.cls.set('language', principal.language);
    if (principal.session) this.cls.set('session', principal.session);
    const sufficient = this.reflector.get<string[] | undefined>(PERMISSION, handler) ?? [];
    if (!sufficient.some((permission) => principal.actor.permissions.has(permission)))
      throw new Problem(problems.forbidden);
    this.noteDeprecated(request, handler, principal.actor);
    if (this.reflector.get<StepUpMark>(STEP_UP, handler) === 'always') this.stepUp.require();
    return true;
  }

  private noteDeprecated(
    { method, routeOptions }: FastifyRequest,
    handler: object,
    { kind, id }: Actor,
  ): void {
    const { deprecated } = routeContractOf(handler);
    if (deprecated && kind === 'api_key' && id)
      this.deprecatedUse.note(id, `${method} ${routeOptions.url ?? ''}`, deprecated);
  }
}

/** A browser says where a request comes from; another site's page may not act with the operator's cookie (CSRF). */
function refuseForeignOrigins(request: FastifyRequest): void {
  if (SAFE.has(request.method) || request.headers.authorization !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign = origin !== undefined && hostOf(origin) !== request.headers.host;
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Problem(problems.foreign_origin);
}

/** The host of an origin; an opaque one (`null`) has none. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
