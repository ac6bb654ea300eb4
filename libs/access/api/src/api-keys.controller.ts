import { Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ApiKey,
  ApiKeyChange,
  ApiKeyList,
  ApiKeyRotation,
  IssuedApiKey,
  KeyRestrictionList,
  KeyRestrictionQuery,
  NewApiKey,
} from '@clientele/access/dto';
import { Answers, Asked, IdParam, IfMatch, Patched, Reply, Sent } from '@clientele/shared/api';
import { ApiKeysService } from './api-keys.service';
import { Can } from './can';
import { KeyRestrictions } from './key-restrictions';

const KEYS = '/api/v1/api-keys';

@Controller()
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly restrictions: KeyRestrictions,
  ) {}

  @Get('api-keys')
  @Can('api_keys:read')
  @Answers(ApiKeyList)
  all(): Promise<ApiKeyList> {
    return this.keys.all();
  }

  @Get('api-keys/:id')
  @Can('api_keys:read')
  @Answers(ApiKey)
  get(@IdParam() id: string): Promise<ApiKey> {
    return this.keys.get(id);
  }

  /** What there is to restrict a key to. */
  @Get('api-key-restrictions')
  @Can('api_keys:write')
  @Answers(KeyRestrictionList)
  async restrictionsFound(
    @Asked(KeyRestrictionQuery) { q = '' }: Partial<KeyRestrictionQuery>,
  ): Promise<KeyRestrictionList> {
    return { items: await this.restrictions.find(q) };
  }

  @Post('api-keys')
  @Can('api_keys:write', { stepUp: 'always' })
  @Answers(IssuedApiKey)
  async create(@Sent(NewApiKey) input: Partial<NewApiKey>): Promise<Reply> {
    const issued = await this.keys.create({ ...new NewApiKey(), ...input });
    return Reply.created(`${KEYS}/${issued.id}`, issued);
  }

  @Patch('api-keys/:id')
  @Can('api_keys:write', { stepUp: 'always' })
  @Answers(ApiKey)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(ApiKeyChange) patch: Partial<ApiKeyChange>,
  ): Promise<ApiKey> {
    return this.keys.change(id, version, patch);
  }

  @Post('api-keys/:id/rotations')
  @Can('api_keys:write', { stepUp: 'always' })
  @Answers(IssuedApiKey)
  async rotate(@IdParam() id: string, @Sent(ApiKeyRotation) input: Partial<ApiKeyRotation>): Promise<Reply> {
    return Reply.created(`${KEYS}/${id}`, await this.keys.rotate(id, { ...new ApiKeyRotation(), ...input }));
  }

  @Delete('api-keys/:id')
  @Can('api_keys:write', { stepUp: 'always' })
  @HttpCode(204)
  revoke(@IdParam() id: string): Promise<void> {
    return this.keys.revoke(id);
  }
}
