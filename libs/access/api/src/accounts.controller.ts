import { Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res } from '@nestjs/common';
import {
  Account,
  AccountInput,
  LinkSignIn,
  PasswordChange,
  PasswordConfirmation,
  SignIn,
} from '@clientele/access/dto';
import {
  Answers,
  OwnTransactions,
  Patched,
  Reply,
  Sent,
  UnitOfWork,
  type Current,
} from '@clientele/shared/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { AccountsService, accountOf } from './accounts.service';
import { Can, Public } from './can';
import { Sessions } from './sessions';
import type { OperatorEntity } from './operator.entity';

const ACCOUNT = '/api/v1/account';

@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
    private readonly cls: ClsService<Current>,
  ) {}

  // A password takes 80 ms to check: no connection of the pool waits for that.
  @Post('session')
  @OwnTransactions(true)
  @Public()
  @Answers(Account)
  async signIn(
    @Sent(SignIn) input: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    const operator = await this.accounts.bySignIn(input, request.ip);
    return this.unitOfWork.run(() => this.begin(operator, reply, true));
  }

  @Post('session/link')
  @Public()
  @Answers(Account)
  async signInByLink(
    @Sent(LinkSignIn) { token }: LinkSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    return this.begin(await this.accounts.byLink(token), reply, false);
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.sessions.end(request, reply);
  }

  /** The password again, in a session that goes on: acts that ask for it go through for a while. */
  @Put('session/confirmation')
  @OwnTransactions(true)
  @Can('account:use')
  @HttpCode(204)
  async confirm(
    @Sent(PasswordConfirmation) { password }: PasswordConfirmation,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.accounts.proven(password, '/password', ip);
    const session = this.cls.get('session');
    if (session) await this.unitOfWork.run(() => this.sessions.confirm(session.id));
  }

  @Get('account')
  @Can('account:use')
  @Answers(Account)
  own(): Promise<Account> {
    return this.accounts.own();
  }

  @Patch('account')
  @Can('account:use')
  @Answers(Account)
  change(@Patched(AccountInput) patch: Partial<AccountInput>): Promise<Account> {
    return this.accounts.changeOwn(patch);
  }

  /** All other sessions end. */
  @Put('account/password')
  @OwnTransactions(true)
  @Can('account:use')
  @HttpCode(204)
  changePassword(@Sent(PasswordChange) input: PasswordChange, @Req() { ip }: FastifyRequest): Promise<void> {
    return this.accounts.changePassword(input, ip);
  }

  private async begin(operator: OperatorEntity, reply: FastifyReply, confirmed: boolean): Promise<Reply> {
    await this.sessions.begin(operator.id, reply, confirmed);
    return Reply.created(ACCOUNT, accountOf(operator));
  }
}
