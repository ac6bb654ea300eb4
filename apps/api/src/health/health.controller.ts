import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '@clientele/access/api';
import { CONFIG, type Config } from '@clientele/shared/api';
import { Readiness } from './readiness';

/** Told with what an installation is, so that nobody watches the sandbox for the live one. */
type Health<Status> = Pick<Config, 'environment'> & { status: Status };

@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process lives. */
  @Get('live')
  @Public()
  live(): Health<'ok'> {
    return this.told('ok');
  }

  /** The process can serve: the database answers and is at our level, and nobody has asked the process to end. */
  @Get('ready')
  @Public()
  async ready(): Promise<Health<'ok' | 'degraded'>> {
    return this.told(await this.readiness.check());
  }

  private told<Status>(status: Status): Health<Status> {
    return { status, environment: this.config.environment };
  }
}
