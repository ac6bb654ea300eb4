import { allProblems, problems, type ProblemKind } from '@clientele/shared/api';
import type { Route } from '../routes';
import type { Schema } from './schema';

const PROBLEM = 'application/problem+json';

/** Whose problems a changing request can meet, by its path; the first that fits. */
const DOMAINS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/company$/, ['companies', 'customers']],
  [/\/addresses/, ['addresses', 'customers']],
  [/\/customer-(imports|exports|import-|export-)/, ['transfers', 'jobs']],
  [/\/customers/, ['customers']],
  [/\/jobs/, ['jobs']],
  [/\/setup$/, ['settings', 'access']],
  [/\/settings/, ['settings']],
];

/** The problems that a route answers, by their status: each with the codes that can be in it (api.md 35). */
export function failuresOf(route: Route): Record<string, Schema> {
  const byStatus = new Map<number, string[]>();
  for (const { status, code } of kindsOf(route))
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\``]);
  const answers = [...byStatus].map(([status, codes]) => [status, failure(codes.join(', '))] as const);
  return { ...Object.fromEntries(answers), default: failure('Any other problem.') };
}

function failure(description: string): Schema {
  return { description, content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } } };
}

function kindsOf(route: Route): ProblemKind[] {
  const { contract, method, path, isPublic } = route;
  const { body, query, list, versioned } = contract;
  const changes = method !== 'get' && !contract.search;
  const names = DOMAINS.find(([pattern]) => pattern.test(path))?.[1] ?? ['access'];
  const own = allProblems().filter(({ code }) => names.some((name) => code.startsWith(`${name}.`)));
  return [
    problems.invalid_parameter,
    ...(query ? [problems.unknown_member] : []),
    ...(list ? [problems.cursor_invalid, problems.sort_too_large] : []),
    ...(isPublic ? [] : [problems.signed_out, problems.forbidden]),
    ...(path.includes(':') ? [problems.not_found] : []),
    ...(body ? [problems.malformed, problems.too_large, problems.media_type, problems.validation] : []),
    ...(versioned ? [problems.stale] : []),
    ...(versioned === 'required' ? [problems.precondition_required] : []),
    ...(changes && ['post', 'patch'].includes(method) && !isPublic
      ? [problems.idempotency_running, problems.idempotency_reused]
      : []),
    ...(changes ? own.filter(({ status }) => status >= 400) : []),
    problems.unavailable,
  ];
}
