import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiKeyList, ApiKeyRotation, IssuedApiKey, NewApiKey } from '@clientele/access/dto';
import { Answers, IdParam, Reply, Sent } from '@clientele/shared/api';
import { ApiKeysService } from './api-keys.service';
import { Can } from './can';

const KEYS = '/api/v1/api-keys';

@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @Can('api_keys:read')
  @Answers(ApiKeyList)
  all(): Promise<ApiKeyList> {
    return this.keys.all();
  }

  @Post()
  @Can('api_keys:write', { stepUp: 'always' })
  @Answers(IssuedApiKey)
  async create(@Sent(NewApiKey) input: Partial<NewApiKey>): Promise<Reply> {
    return Reply.created(KEYS, await this.keys.create({ ...new NewApiKey(), ...input }));
  }

  @Post(':id/rotations')
  @Can('api_keys:write', { stepUp: 'always' })
  @Answers(IssuedApiKey)
  async rotate(@IdParam() id: string, @Sent(ApiKeyRotation) input: Partial<ApiKeyRotation>): Promise<Reply> {
    return Reply.created(KEYS, await this.keys.rotate(id, { ...new ApiKeyRotation(), ...input }));
  }

  @Delete(':id')
  @Can('api_keys:write', { stepUp: 'always' })
  @HttpCode(204)
  revoke(@IdParam() id: string): Promise<void> {
    return this.keys.revoke(id);
  }
}
