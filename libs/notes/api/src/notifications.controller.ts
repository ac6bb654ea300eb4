import { Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Notification } from '@clientele/notes/dto';
import { AnswersPage, wantsTotal, type Page } from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { Notifications } from './notifications';

@Controller('account/notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @Can('notes:read')
  @AnswersPage(Notification)
  page(
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.notifications.page(query, wantsTotal(prefer, reply));
  }

  @Post('readings')
  @Can('notes:read')
  @HttpCode(204)
  read(): Promise<void> {
    return this.notifications.read();
  }
}
