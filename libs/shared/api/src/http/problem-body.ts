import { faults, say, sayFault, type FaultCode, type Language } from '@clientele/shared/dto';
import type { Problem, ProblemDetail } from '../problem';

/** The page that says what each code means and what to do. */
export const PROBLEM_PAGE = '/api/docs/problems';

/** Which request failed: the path without its query, and the id by which the log knows it. */
export interface Failed {
  instance: string;
  requestId: string;
}

/** A problem as it is answered (RFC 9457), in the reader's language. */
export function problemBody(
  { kind, options }: Problem,
  language: Language,
  { instance, requestId }: Failed,
): Record<string, unknown> {
  return {
    type: `/problems/${kind.code}`,
    title: say(kind.title, language, options.params),
    status: kind.status,
    instance,
    code: kind.code,
    docUrl: `${PROBLEM_PAGE}#${kind.code}`,
    requestId,
    ...(options.errors && { errors: options.errors.map((error) => errorOf(error, language)) }),
    ...options.members,
  };
}

function errorOf(error: ProblemDetail, language: Language): object {
  const { pointer, parameter, code, params = {} } = error;
  const detail =
    code in faults
      ? sayFault({ code: code as FaultCode, params }, language)
      : typeof error.detail === 'string'
        ? error.detail
        : say(error.detail, language, params);
  return {
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    code,
    detail,
    params,
  };
}
