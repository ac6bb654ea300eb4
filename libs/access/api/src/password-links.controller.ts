import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { NewPassword, PasswordLink, PasswordLinkAsked, PasswordLinkRequest } from '@clientele/access/dto';
import { Answers, IdParam, OwnTransactions, Problem, Reply, Sent, UnitOfWork } from '@clientele/shared/api';
import { canonicalEmail } from '@clientele/shared/dto';
import type { FastifyRequest } from 'fastify';
import { Can, Public } from './can';
import { OperatorsService } from './operators.service';
import { PasswordLetters, PasswordLinks } from './password-links';
import { accessProblems } from './problems';
import { LETTERS, SignInThrottle } from './sign-in-throttle';

/** How operators come to a new password: by a letter that they ask for, or by a link that an owner makes. */
@Controller()
export class PasswordLinksController {
  constructor(
    private readonly links: PasswordLinks,
    private readonly letters: PasswordLetters,
    private readonly operators: OperatorsService,
    private readonly throttle: SignInThrottle,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The same answer after the same work, whoever has the address (T5). */
  @Post('password-links')
  @OwnTransactions(true)
  @Public()
  @HttpCode(202)
  @Answers(PasswordLinkAsked)
  async ask(
    @Sent(PasswordLinkRequest) input: PasswordLinkRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<PasswordLinkAsked> {
    const email = canonicalEmail(input.email);
    await this.throttle.begin(`letters to ${email}`, ip, LETTERS);
    if (this.letters.sends)
      await this.unitOfWork.run(async () => this.letters.enqueue(await this.operators.idOf(email)));
    return { mailed: this.letters.sends };
  }

  @Post('passwords')
  @OwnTransactions(true)
  @Public()
  @HttpCode(204)
  set(@Sent(NewPassword) input: NewPassword): Promise<void> {
    return this.links.use(input);
  }

  @Post('operators/:id/password-links')
  @Can('operators:write', { stepUp: 'always' })
  @Answers(PasswordLink)
  async make(@IdParam() id: string): Promise<Reply> {
    const operator = await this.operators.get(id);
    // Nobody acts on an account of equal rank.
    if (operator.role === 'owner') throw new Problem(accessProblems.link_for_owner);
    return Reply.created(`/api/v1/operators/${id}`, await this.links.issue(operator));
  }
}
