import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Problem, problems } from '@clientele/shared/api';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { JobsService } from './jobs.service';

/** Nest sends the headers of a stream before its handler has answered: whose job it is must be known before that. */
@Injectable()
export class OwnJobGuard implements CanActivate {
  constructor(private readonly jobs: JobsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    if (!isUUID(params.id)) throw new Problem(problems.not_found);
    await this.jobs.get(params.id);
    return true;
  }
}
