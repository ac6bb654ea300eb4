import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem';
import { problems } from '../problems';

/** The version in an `If-Match` header; undefined without one. */
export function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,10})"$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/** The version that the client changes: 428 when it does not say (RFC 6585); a weak or foreign tag is stale (412). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
  if (version === undefined) throw new Problem(problems.precondition_required);
  return version;
});

/** The same where the record may not exist yet. */
export const IfMatchMaybe = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined =>
    versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
