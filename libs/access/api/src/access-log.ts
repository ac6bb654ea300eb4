import { Controller, Get, Injectable, Query } from '@nestjs/common';
import { AccessEntry, type AccessAction } from '@clientele/access/dto';
import { AnswersPage, Db, PageReader, type Current, type ListSource, type Page } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { Can } from './can';

const list: ListSource = {
  from: 'access_log l',
  id: 'l.id',
  parts: [{ contract: AccessEntry, alias: 'l', sql: { detail: 'l.detail::text' }, indexed: ['id'] }],
  defaultSort: '-id',
};

export interface Access {
  action: AccessAction;
  rows?: number;
  detail?: Record<string, unknown>;
  reason?: string;
  customerId?: string;
}

/** Views, reveals and exports of personal data: what is no change of a record. Nobody can rewrite it. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Notes it in the current transaction: what is not noted does not happen. */
  async record({ action, rows = 1, detail = {}, reason = '', customerId }: Access): Promise<void> {
    const { actor, channel, requestId } = this.cls.get();
    await this.db.rows(
      `INSERT INTO access_log (actor_kind, actor_id, actor_name, channel, request_id, action, customer_id, rows, detail, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.kind,
        actor.id,
        actor.name,
        channel,
        requestId,
        action,
        customerId ?? null,
        rows,
        detail,
        reason,
      ],
    );
  }
}

@Controller('access-log')
export class AccessLogController {
  constructor(
    private readonly pages: PageReader,
    private readonly cls: ClsService<Current>,
  ) {}

  @Get()
  @Can('access_log:read')
  @AnswersPage(AccessEntry)
  page(@Query() query: Record<string, unknown>): Promise<Page> {
    const { actor, language } = this.cls.get();
    return this.pages.read(list, query, { actor, language, timeZone: 'UTC', path: '/api/v1/access-log' });
  }
}
