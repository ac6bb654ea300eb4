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

/** What a client demands of a record that may not exist. */
export interface Demand {
  /** `If-Match`: it is at this version. */
  version?: number | undefined;
  /** `If-None-Match: *`: there is none. */
  absent?: boolean;
}

const demand = createParamDecorator((_: unknown, context: ExecutionContext): Demand => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const none = headers['if-none-match']?.trim();
  if (none !== undefined && none !== '*') throw unusable('If-None-Match');
  return { version: versionIn(headers['if-match']), absent: none === '*' };
});

/** `If-Match` and `If-None-Match: *` of what is created or changed at one address (RFC 9110, 13.1). */
export const Demanded = (): ParameterDecorator => (target, key, index) => {
  describeRoute(handlerOf(target, key), { versioned: 'optional', onlyNew: true });
  demand()(target, key, index);
};
