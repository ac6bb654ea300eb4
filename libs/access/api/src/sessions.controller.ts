import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { OperatorSessionList } from '@clientele/access/dto';
import { Answers, IdParam, Problem, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { Can } from './can';
import { OperatorsService } from './operators.service';
import { Sessions } from './sessions';

/** Where operators are signed in. To end a session asks for no password: it must be quick, and harms nobody. */
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly operators: OperatorsService,
    private readonly cls: ClsService<Current>,
  ) {}

  @Get('sessions')
  @Can('account:use')
  @Answers(OperatorSessionList)
  own(): Promise<OperatorSessionList> {
    return this.listed(this.ownId());
  }

  /** All but the one of this request. */
  @Delete('sessions')
  @Can('account:use')
  @HttpCode(204)
  endOthers(): Promise<void> {
    return this.sessions.endAll(this.ownId(), this.cls.get('session')?.id);
  }

  @Delete('sessions/:id')
  @Can('account:use')
  @HttpCode(204)
  endOwn(@IdParam() id: string): Promise<void> {
    return this.sessions.endOne(this.ownId(), id);
  }

  @Get('operators/:id/sessions')
  @Can('operators:write')
  @Answers(OperatorSessionList)
  async of(@IdParam() id: string): Promise<OperatorSessionList> {
    await this.operators.get(id);
    return this.listed(id);
  }

  @Delete('operators/:id/sessions')
  @Can('operators:write')
  @HttpCode(204)
  async endAll(@IdParam() id: string): Promise<void> {
    await this.operators.get(id);
    await this.sessions.endAll(id);
  }

  @Delete('operators/:id/sessions/:sessionId')
  @Can('operators:write')
  @HttpCode(204)
  endOne(@IdParam() id: string, @IdParam('sessionId') sessionId: string): Promise<void> {
    return this.sessions.endOne(id, sessionId);
  }

  private async listed(operatorId: string): Promise<OperatorSessionList> {
    return { items: await this.sessions.of(operatorId, this.cls.get('session')?.id) };
  }

  /** A key has no sessions. */
  private ownId(): string {
    const { kind, id } = this.cls.get('actor');
    if (kind !== 'operator' || !id) throw new Problem(problems.forbidden);
    return id;
  }
}
