import { HttpContext, HttpContextToken, HttpErrorResponse } from '@angular/common/http';
import type { SaidParams } from '@clientele/shared/dto';

/** One fault of a request: where it is (RFC 6901), its code and what the server says about it. */
export interface ProblemError {
  pointer: string;
  code: string;
  detail: string;
  params: SaidParams;
}

/** What the API answers when it refuses (RFC 9457); texts are in the operator's language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId: string;
  errors: readonly ProblemError[];
  /** Whatever else the problem carries, such as `current` of a stale version. */
  more: Readonly<Record<string, unknown>>;
}

/** The code of a problem that never reached the server. */
export const NO_NETWORK = 'shared.no_network';

/**
 * Which refusals the caller shows by itself: these statuses, or all of them. The others go to one snackbar.
 */
export const CLAIMED = new HttpContextToken<true | readonly number[]>(() => []);

/** The context of a request whose refusals are shown where they happened. */
export function claiming(...statuses: number[]): HttpContext {
  return new HttpContext().set(CLAIMED, statuses.length ? statuses : true);
}

/** RFC 7396: only what changed is sent. */
export const MERGE_PATCH = { 'Content-Type': 'application/merge-patch+json' } as const;

export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse))
    return { ...nothing, code: 'shared.unexpected', detail: String(error) };
  const body = bodyOf(error);
  const { status: _, code, title, detail, requestId, errors, type: __, instance: ___, ...more } = body;
  return {
    status: error.status,
    code: textOf(code) || (error.status === 0 ? NO_NETWORK : 'shared.unexpected'),
    title: textOf(title),
    detail: textOf(detail),
    requestId: textOf(requestId) || (error.headers.get('x-request-id') ?? ''),
    errors: Array.isArray(errors) ? (errors as unknown[]).map(errorOf) : [],
    more,
  };
}

const nothing: Problem = { status: 0, code: '', title: '', detail: '', requestId: '', errors: [], more: {} };

function bodyOf(error: HttpErrorResponse): Record<string, unknown> {
  const body: unknown = typeof error.error === 'string' ? parsed(error.error) : error.error;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorOf(value: unknown): ProblemError {
  const { pointer, code, detail, params } = (value ?? {}) as Partial<ProblemError>;
  return { pointer: textOf(pointer), code: textOf(code), detail: textOf(detail), params: params ?? {} };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
