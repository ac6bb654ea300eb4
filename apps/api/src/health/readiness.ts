import { Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Problem, Shutdown } from '@clientele/shared/api';
import { DatabaseState } from './database-state';
import { JobState } from './job-state';
import { healthProblems } from './problems';

const PATIENCE_MS = 3000;

/** Whether this process can serve. Outside nobody learns why not; the log does, once. */
@Injectable()
export class Readiness {
  private readonly log = new Logger(Readiness.name);
  private known = '';

  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly shutdown: Shutdown,
    private readonly database: DatabaseState,
    private readonly jobs: JobState,
  ) {}

  /** `degraded`: it serves, but does no jobs. Throws 503 when it cannot serve. */
  async check(): Promise<'ok' | 'degraded'> {
    if (this.shutdown.hasBegun) throw new Problem(healthProblems.not_ready);
    try {
      const { details } = await this.health.check([
        () =>
          this.indicators
            .check('database')
            .attempt(() => this.database.check())
            .withTimeout(PATIENCE_MS),
        () => this.jobIndicator(),
      ]);
      this.note(details);
      return details['jobs'].status === 'degraded' ? 'degraded' : 'ok';
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      this.note((error.getResponse() as { details: HealthIndicatorResult }).details);
      throw new Problem(healthProblems.not_ready);
    }
  }

  private jobIndicator(): HealthIndicatorResult<'jobs'> {
    const jobs = this.indicators.check('jobs');
    return this.jobs.isRunning ? jobs.up() : jobs.degraded();
  }

  /** Names and states alone: messages of the driver may hold values of rows (T23). */
  private note(details: HealthIndicatorResult): void {
    const states = Object.fromEntries(Object.entries(details).map(([name, { status }]) => [name, status]));
    const said = JSON.stringify(states);
    if (said === this.known) return;
    const isSound = Object.values(states).every((status) => status === 'up');
    if (!isSound || this.known !== '') this.log[isSound ? 'log' : 'warn'](states, 'the health has changed');
    this.known = said;
  }
}
