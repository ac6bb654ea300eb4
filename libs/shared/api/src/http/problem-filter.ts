import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { say, sayFault, type FaultCode, type Language, faults, languageFor } from '@clientele/shared/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import type { Current } from '../actor';
import { problemOfDatabase } from '../database-problem';
import { placeOf } from '../place-of';
import { Problem, type ProblemDetail, type ProblemKind } from '../problem';
import { problems } from '../problems';

const BY_STATUS = new Map<number, ProblemKind>([
  [400, problems.malformed],
  [401, problems.signed_out],
  [403, problems.forbidden],
  [404, problems.not_found],
  [405, problems.method_not_allowed],
  [413, problems.too_large],
  [414, problems.too_large],
  [415, problems.media_type],
  [503, problems.unavailable],
]);

/** The one place where an error becomes an answer: RFC 9457, in the reader's language, without inner details. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(private readonly cls: ClsService<Current>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const language = this.cls.isActive()
      ? (this.cls.get('language') ?? 'en')
      : languageFor(request.headers['accept-language']);
    void reply
      .status(problem.kind.status)
      .headers(headersOf(problem))
      .type('application/problem+json')
      .send(JSON.stringify(bodyOf(problem, language, request)));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    const kind = BY_STATUS.get(status ?? 0) ?? (status && status < 500 ? problems.malformed : undefined);
    if (kind) return new Problem(kind);
    const known = problemOfDatabase(error);
    if (known) return known;
    this.log.error(placeOf(error), 'unexpected error');
    return new Problem(problems.internal);
  }
}

function headersOf(problem: Problem): Record<string, string> {
  const byStatus: Record<number, Record<string, string>> = {
    401: { 'www-authenticate': 'Bearer realm="clientele"' },
    415: { 'accept-patch': 'application/merge-patch+json' },
    503: { 'retry-after': '2' },
  };
  return { 'cache-control': 'no-store', ...byStatus[problem.kind.status], ...problem.options.headers };
}

function bodyOf(problem: Problem, language: Language, request: FastifyRequest): object {
  const { kind, options } = problem;
  return {
    type: `/problems/${kind.code}`,
    title: say(kind.title, language, options.params),
    status: kind.status,
    instance: request.url.split('?')[0],
    code: kind.code,
    requestId: request.id,
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
