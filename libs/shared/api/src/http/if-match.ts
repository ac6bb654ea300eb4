import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem';
import { problems } from '../problems';
import { unusable } from '../unusable';
import { describeRoute, handlerOf } from './contract';

const MAX_VERSION = 2_147_483_647;

/** The version in an `If-Match` header; undefined without one. */
export function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,10})"$/.exec(header.trim())?.[1];
  return version === undefined || Number(version) > MAX_VERSION ? -1 : Number(version);
}

const required = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
  if (version === undefined) throw new Problem(problems.precondition_required);
  return version;
});

const optional = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version that the client changes: 428 when it does not say (RFC 6585); a weak or foreign tag is stale (412). */
export const IfMatch = (): ParameterDecorator => (target, key, index) => {
  describeRoute(handlerOf(target, key), { versioned: 'required' });
  required()(target, key, index);
};

/** The same where the record may not exist yet. */
export const IfMatchMaybe = (): ParameterDecorator => (target, key, index) => {
  describeRoute(handlerOf(target, key), { versioned: 'optional' });
  optional()(target, key, index);
};

const absent = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-none-match'];
  if (header !== undefined && header.trim() !== '*') throw unusable('If-None-Match');
  return header !== undefined;
});

/** `If-None-Match: *`: the record is created only when there is none (RFC 9110, 13.1.2). */
export const IfNoneMatch = (): ParameterDecorator => (target, key, index) => {
  describeRoute(handlerOf(target, key), { onlyNew: true });
  absent()(target, key, index);
};
