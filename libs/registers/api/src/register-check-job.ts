import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  JobHandlers,
  JobsService,
  type JobHandler,
  type JobOutcome,
  type JobWork,
} from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Problem, UnitOfWork, problems } from '@clientele/shared/api';
import { NoAnswer } from './register';
import { RegisterChecks } from './register-checks';
import { Registers } from './registers';

const KIND = 'register_check';

/** Asks about the numbers of one company at once, because somebody wants to know now: a kept answer would not tell. */
@Injectable()
export class RegisterCheckJob implements JobHandler, OnModuleInit {
  readonly permission = 'companies:write';

  constructor(
    private readonly jobs: JobsService,
    private readonly handlers: JobHandlers,
    private readonly registers: Registers,
    private readonly checks: RegisterChecks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, this);
  }

  enqueue(companyId: string): Promise<Job> {
    return this.jobs.enqueue(KIND, { companyId });
  }

  async run(work: JobWork): Promise<JobOutcome> {
    const waiting = await this.checks.ofCompany(String(work.input['companyId']));
    // Whoever asked may not have the company any more.
    if (waiting.length === 0) throw new Problem(problems.not_found);
    let status: JobOutcome['status'] = 'succeeded';
    for (const [done, one] of waiting.entries()) {
      if (!(await work.report(done, waiting.length))) return { status: 'cancelled', result: {} };
      const register = this.registers.of(one);
      if (!register) continue;
      const reply = await this.registers.askNow(register, one, new AbortController().signal);
      await this.unitOfWork.run(() => this.checks.write(one, register, reply));
      if (reply instanceof NoAnswer) status = 'succeeded_with_errors';
    }
    await work.report(waiting.length, waiting.length);
    return { status, result: {} };
  }
}
