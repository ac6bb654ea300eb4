import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { PossibleDuplicates } from '@clientele/duplicates/dto';
import { Answers, IdParam } from '@clientele/shared/api';
import { DuplicatesService } from './duplicates.service';

@Controller('customers/:customerId/possible-duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get()
  @Can('customers:read')
  @Answers(PossibleDuplicates)
  of(@IdParam('customerId') customerId: string): Promise<PossibleDuplicates> {
    return this.duplicates.of(customerId);
  }

  @Put(':id/dismissal')
  @Can('customers:write')
  @HttpCode(204)
  dismiss(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<void> {
    return this.duplicates.dismiss({ customerId, id });
  }

  @Delete(':id/dismissal')
  @Can('customers:write')
  @HttpCode(204)
  takeBack(@IdParam('customerId') customerId: string, @IdParam() id: string): Promise<void> {
    return this.duplicates.takeBack({ customerId, id });
  }
}
