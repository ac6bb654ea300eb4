import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { languageFor } from '@clientele/shared/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import type { Current } from '../actor';
import { problemOfDatabase } from '../database-problem';
import { placeOf } from '../place-of';
import { Problem, type ProblemKind } from '../problem';
import { problems } from '../problems';
import { problemBody, type Failed } from './problem-body';

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
      .send(JSON.stringify(problemBody(problem, language, failedOf(request))));
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

function failedOf(request: FastifyRequest): Failed {
  return { instance: request.url.split('?')[0] ?? '', requestId: request.id };
}
