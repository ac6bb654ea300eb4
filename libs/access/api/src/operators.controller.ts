import { Controller, Get, Patch, Post } from '@nestjs/common';
import {
  AccountManagerList,
  NewOperator,
  Operator,
  OperatorChangeQuery,
  OperatorInput,
  OperatorList,
} from '@clientele/access/dto';
import { Answers, Asked, IdParam, IfMatch, Patched, Reply, Sent } from '@clientele/shared/api';
import { Can } from './can';
import { OperatorsService } from './operators.service';

@Controller()
export class OperatorsController {
  constructor(private readonly operators: OperatorsService) {}

  @Get('operators')
  @Can('operators:read')
  @Answers(OperatorList)
  all(): Promise<object> {
    return this.operators.all();
  }

  @Get('operators/:id')
  @Can('operators:read')
  @Answers(Operator)
  get(@IdParam() id: string): Promise<object> {
    return this.operators.get(id);
  }

  @Post('operators')
  @Can('operators:write', { stepUp: 'always' })
  @Answers(Operator)
  async create(@Sent(NewOperator) input: NewOperator): Promise<Reply> {
    const operator = await this.operators.create({ ...new NewOperator(), ...input });
    return Reply.created(`/api/v1/operators/${operator.id}`, operator);
  }

  @Patch('operators/:id')
  @Can('operators:write', { stepUp: 'always' })
  @Answers(Operator)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(OperatorInput) patch: Partial<OperatorInput>,
    @Asked(OperatorChangeQuery) { leaveCompanies }: OperatorChangeQuery,
  ): Promise<object> {
    return this.operators.change({ id, version }, patch, leaveCompanies);
  }

  @Get('account-managers')
  @Can('companies:read')
  @Answers(AccountManagerList)
  accountManagers(): Promise<object> {
    return this.operators.accountManagers();
  }
}
