import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Answers, IdParam, Reply, Sent, Tagged, type Current } from '@clientele/shared/api';
import {
  ImportMapping,
  ImportMappingInput,
  ImportMappingList,
  ImportTargetList,
} from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { groupOf, titleOf } from './format/targets';
import { ImportTargets } from './import-targets';
import { ImportMappings } from './import-mappings';

@Controller()
export class ImportMappingsController {
  constructor(
    private readonly mappings: ImportMappings,
    private readonly known: ImportTargets,
    private readonly cls: ClsService<Current>,
  ) {}

  /** The meanings that a column can have, as far as the reader may write them. */
  @Get('customer-import-targets')
  @Can('customers:import')
  @Tagged()
  @Answers(ImportTargetList)
  async targets(): Promise<ImportTargetList> {
    const { language, actor } = this.cls.get();
    const known = [...(await this.known.known()).byKey.values()];
    const allowed = known.filter(({ permission }) => !permission || actor.permissions.has(permission));
    return {
      items: allowed.map((target) => ({
        key: target.key,
        title: titleOf(target, language),
        group: groupOf(target, language),
      })),
    };
  }

  @Get('customer-import-mappings')
  @Can('customers:import')
  @Answers(ImportMappingList)
  all(): Promise<ImportMappingList> {
    return this.mappings.all();
  }

  @Post('customer-import-mappings')
  @Can('customers:import')
  @Answers(ImportMapping)
  async save(@Sent(ImportMappingInput) input: Partial<ImportMappingInput>): Promise<Reply> {
    const mapping = await this.mappings.save(input);
    return Reply.created(`/api/v1/customer-import-mappings/${mapping.id}`, mapping);
  }

  @Put('customer-import-mappings/:id')
  @Can('customers:import')
  @Answers(ImportMapping)
  replace(
    @IdParam() id: string,
    @Sent(ImportMappingInput) input: Partial<ImportMappingInput>,
  ): Promise<ImportMapping> {
    return this.mappings.replace(id, input);
  }

  @Delete('customer-import-mappings/:id')
  @HttpCode(204)
  @Can('customers:import')
  remove(@IdParam() id: string): Promise<void> {
    return this.mappings.remove(id);
  }
}
