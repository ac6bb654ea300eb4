import type { Said, SaidParams } from '@clientele/shared/dto';

/** A way in which a request can fail: its stable code, its status and what people are told. */
export interface ProblemKind {
  /** `domain.reason`; never translated. */
  code: string;
  status: number;
  title: Said;
}

/** What is wrong with one member of the body (`pointer`, RFC 6901) or one parameter. */
export interface ProblemDetail {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: Said | string;
  params?: SaidParams;
}

interface ProblemOptions {
  params?: SaidParams;
  errors?: ProblemDetail[];
  headers?: Record<string, string>;
  /** Further members of the problem, whitelisted by who throws it. */
  members?: Record<string, unknown>;
}

/** Thrown anywhere, answered as `application/problem+json` (RFC 9457) by the one filter. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly options: ProblemOptions = {},
  ) {
    super(kind.code);
  }
}

const named = new Map<string, ProblemKind>();

/** The problem with this code: for what was stored as a code and is told later, and for the documentation. */
export function problemNamed(code: string): ProblemKind | undefined {
  return named.get(code);
}

export function allProblems(): ProblemKind[] {
  return [...named.values()];
}

/** Names the problems of a domain: the code of `email_taken` in `customers` is `customers.email_taken`. */
export function problemsOf<K extends string>(
  domain: string,
  kinds: Record<K, { status: number; title: Said }>,
): Record<K, ProblemKind> {
  const entries = Object.entries<{ status: number; title: Said }>(kinds).map(([reason, kind]) => {
    const full: ProblemKind = { ...kind, code: `${domain}.${reason}` };
    named.set(full.code, full);
    return [reason, full];
  });
  return Object.fromEntries(entries) as Record<K, ProblemKind>;
}
