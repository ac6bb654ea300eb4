import { accessProblems } from '@clientele/access/api';
import { allProblems, problems, type ProblemKind } from '@clientele/shared/api';
import { isUpload, type Route } from '../routes';
import type { Schema } from './schema';

const PROBLEM = 'application/problem+json';

/** Whose problems a changing request can meet, by its path; the first that fits. */
const DOMAINS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/health\/ready$/, ['health']],
  [/\/register-/, ['registers', 'companies', 'jobs']],
  [/\/company$/, ['companies', 'customers']],
  [/\/v1\/companies/, ['companies', 'customers']],
  [/\/addresses/, ['addresses', 'customers']],
  [/\/v1\/attributes.*\/(clearances|removals)$/, ['attributes', 'jobs']],
  [/\/v1\/attributes/, ['attributes']],
  [/\/attributes$/, ['attributes', 'customers']],
  [/\/discounts/, ['discounts', 'customers']],
  [/\/notes/, ['notes', 'customers']],
  [/\/customer-(imports|exports|import-|export-)/, ['transfers', 'jobs']],
  [/\/v1\/groups\/:id\/deletions$/, ['groups', 'customers', 'jobs']],
  [/\/v1\/groups/, ['groups']],
  [/\/customer-group-changes/, ['customers', 'jobs']],
  [/\/customers($|\/bulk|\/by-external-id)/, ['customers', 'attributes']],
  [/\/customers/, ['customers']],
  [/\/(portfolio|substitutions)/, ['portfolios', 'jobs']],
  [/\/jobs/, ['jobs']],
  [/\/setup$/, ['settings', 'access']],
  [/\/settings/, ['settings']],
];

/** The problems that a route answers, by their status: each with the codes that can be in it (api.md 35). */
export function failuresOf(route: Route): Record<string, Schema> {
  const byStatus = new Map<number, string[]>();
  for (const { status, code } of kindsOf(route))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, failure(codes)]));
}

function failure(codes: readonly string[]): Schema {
  const description = codes.map((code) => `\`${code}\``).join(', ');
  const content = { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } };
  return { description, 'x-codes': codes, content };
}

const OF_KEYS = [
  problems.signed_out,
  accessProblems.key_of_sandbox,
  accessProblems.key_of_live,
  problems.forbidden,
  accessProblems.address_not_allowed,
];

function kindsOf(route: Route): ProblemKind[] {
  const { contract, method, path, isPublic, stepUp } = route;
  const { body, query, list, versioned } = contract;
  const changes = method !== 'get' && !contract.search;
  const names = DOMAINS.find(([pattern]) => pattern.test(path))?.[1] ?? ['access'];
  const own = allProblems().filter(({ code }) => names.some((name) => code.startsWith(`${name}.`)));
  return [
    problems.invalid_parameter,
    ...(query || body ? [problems.unknown_member] : []),
    ...(list ? [problems.cursor_invalid, problems.cursor_required, problems.sort_too_large] : []),
    ...(isPublic ? [] : OF_KEYS),
    ...(stepUp ? [accessProblems.step_up_needed] : []),
    ...(path.includes(':') ? [problems.not_found] : []),
    // A body is read before the route is asked whether it takes one.
    ...(method === 'get'
      ? []
      : [problems.foreign_origin, problems.malformed, problems.too_large, problems.media_type]),
    ...(body || isUpload(route) ? [problems.validation] : []),
    ...(versioned ? [problems.stale] : []),
    ...(versioned === 'required' ? [problems.precondition_required] : []),
    ...(changes && ['post', 'patch'].includes(method) && !isPublic
      ? [problems.idempotency_running, problems.idempotency_reused]
      : []),
    ...(changes || names.includes('health') ? own.filter(({ status }) => status >= 400) : []),
    ...(path.startsWith('/api/') ? [problems.too_many_requests, problems.internal] : []),
    problems.unavailable,
  ];
}
