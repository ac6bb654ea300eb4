import { Controller, Get, Patch, Post, Res } from '@nestjs/common';
import { Can, Public, Sessions, accountOf } from '@clientele/access/api';
import { Account } from '@clientele/access/dto';
import { Settings, SettingsInput, SetupInput, ShopFront } from '@clientele/settings/dto';
import { Answers, IfMatch, Patched, Reply, Sent } from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { SettingsService } from './settings.service';

@Controller()
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly sessions: Sessions,
  ) {}

  @Get('shop')
  @Public()
  @Answers(ShopFront)
  shop(): Promise<ShopFront> {
    return this.settings.shopFront();
  }

  @Post('setup')
  @Public()
  @Answers(Account)
  async setUp(
    @Sent(SetupInput) input: SetupInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    const owner = await this.settings.setUp(input);
    await this.sessions.begin(owner.id, reply, true);
    return Reply.created('/api/v1/account', accountOf(owner));
  }

  @Get('settings')
  @Can('settings:read')
  @Answers(Settings)
  get(): Promise<Settings> {
    return this.settings.told();
  }

  @Patch('settings')
  @Can('settings:write', { stepUp: 'always' })
  @Answers(Settings)
  change(
    @IfMatch() version: number,
    @Patched(SettingsInput) patch: Partial<SettingsInput>,
  ): Promise<Settings> {
    return this.settings.change(version, patch);
  }
}
