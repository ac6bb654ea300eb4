import { Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Attribute, AttributeCard, AttributeInput, AttributeList } from '@clientele/attributes/dto';
import { Answers, IdParam, IfMatch, Patched, Reply, Sent, SentEachTime, Tagged } from '@clientele/shared/api';
import { AttributesService } from './attributes.service';

@Controller('attributes')
export class AttributesController {
  constructor(private readonly attributes: AttributesService) {}

  @Get()
  @Can('attributes:read')
  @Tagged()
  @Answers(AttributeList)
  all(): Promise<AttributeList> {
    return this.attributes.all();
  }

  @Get(':id')
  @Can('attributes:read')
  @SentEachTime()
  @Answers(AttributeCard)
  get(@IdParam() id: string): Promise<AttributeCard> {
    return this.attributes.get(id);
  }

  @Post()
  @Can('attributes:define')
  @Answers(Attribute)
  async create(@Sent(AttributeInput) input: Partial<AttributeInput>): Promise<Reply> {
    const attribute = await this.attributes.create(input);
    return Reply.created(`/api/v1/attributes/${attribute.id}`, attribute);
  }

  @Patch(':id')
  @Can('attributes:define')
  @Answers(Attribute)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(AttributeInput) patch: Partial<AttributeInput>,
  ): Promise<Attribute> {
    return this.attributes.change(id, version, patch);
  }

  @Delete(':id')
  @Can('attributes:define')
  @HttpCode(204)
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.attributes.remove(id, version);
  }
}
