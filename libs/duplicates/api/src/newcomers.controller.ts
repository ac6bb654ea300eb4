import { Controller, Get } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Newcomer, PossibleDuplicates } from '@clientele/duplicates/dto';
import { Answers, Asked } from '@clientele/shared/api';
import { DuplicatesService } from './duplicates.service';

@Controller('possible-duplicates')
export class NewcomersController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get()
  @Can('customers:read')
  @Answers(PossibleDuplicates)
  of(@Asked(Newcomer) newcomer: Newcomer): Promise<PossibleDuplicates> {
    return this.duplicates.ofNewcomer(newcomer);
  }
}
