import { Controller, Get } from '@nestjs/common';
import { Public } from '@clientele/access/api';
import { Db } from '@clientele/shared/api';

@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  /** The process lives. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    await this.db.rows('SELECT 1');
    return { status: 'ok' };
  }
}
