import { Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import {
  AttributeNames,
  AttributeOption,
  AttributeOptionCard,
  AttributeOptionInput,
} from '@clientele/attributes/dto';
import { Answers, IdParam, IfMatch, Patched, Reply, Sent, SentEachTime } from '@clientele/shared/api';
import { AttributeOptionsService } from './attribute-options.service';

@Controller('attributes/:attributeId/options')
export class AttributeOptionsController {
  constructor(private readonly options: AttributeOptionsService) {}

  @Get(':id')
  @Can('attributes:read')
  @SentEachTime()
  @Answers(AttributeOptionCard)
  get(@IdParam('attributeId') attributeId: string, @IdParam() id: string): Promise<AttributeOptionCard> {
    return this.options.get({ attributeId, id });
  }

  @Post()
  @Can('attributes:define')
  @Answers(AttributeOption)
  async create(
    @IdParam('attributeId') attributeId: string,
    @Sent(AttributeOptionInput) input: Partial<AttributeOptionInput>,
  ): Promise<Reply> {
    const option = await this.options.create(attributeId, input);
    return Reply.created(`/api/v1/attributes/${attributeId}/options/${option.id}`, option);
  }

  /** What an option is called; its code stays. */
  @Patch(':id')
  @Can('attributes:define')
  @Answers(AttributeOption)
  change(
    @IdParam('attributeId') attributeId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(AttributeNames) patch: Partial<AttributeNames>,
  ): Promise<AttributeOption> {
    return this.options.change({ attributeId, id }, version, patch);
  }

  @Delete(':id')
  @Can('attributes:define')
  @HttpCode(204)
  remove(
    @IdParam('attributeId') attributeId: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.options.remove({ attributeId, id }, version);
  }
}
