import { Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { Account, AccountInput, LinkSignIn, PasswordChange, SignIn } from '@clientele/access/dto';
import { Answers, OwnTransactions, Patched, Reply, Sent, UnitOfWork } from '@clientele/shared/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
    return this.unitOfWork.run(() => this.begin(operator, reply));
  }

  @Post('session/link')
  @Public()
  @Answers(Account)
  async signInByLink(
    @Sent(LinkSignIn) { token }: LinkSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    return this.begin(await this.accounts.byLink(token), reply);
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.sessions.end(request, reply);
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

  @Put('account/password')
  @Can('account:use')
  @HttpCode(204)
  async changePassword(
    @Sent(PasswordChange) input: PasswordChange,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.accounts.changePassword(input);
    await this.sessions.endOthers((await this.accounts.own()).id, request);
  }

  private async begin(operator: OperatorEntity, reply: FastifyReply): Promise<Reply> {
    await this.sessions.begin(operator.id, reply);
    return Reply.created(ACCOUNT, accountOf(operator));
  }
}
