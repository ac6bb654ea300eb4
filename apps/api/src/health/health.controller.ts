import { Controller, Get } from '@nestjs/common';
import { Public } from '@clientele/access/api';
import { Readiness } from './readiness';

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and is at our level, and nobody has asked the process to end. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' | 'degraded' }> {
    return { status: await this.readiness.check() };
  }
}
