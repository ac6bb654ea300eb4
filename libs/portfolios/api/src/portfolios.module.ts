import { Global, Module } from '@nestjs/common';
import { OperatorDuties } from '@clientele/access/api';
import { HandOverJob } from './hand-over-job';
import { HandOversController } from './hand-overs.controller';
import { HandOversService } from './hand-overs.service';
import { PortfoliosController } from './portfolios.controller';
import { PortfoliosService } from './portfolios.service';
import { SubstitutionsController } from './substitutions.controller';
import { SubstitutionsService } from './substitutions.service';

@Global()
@Module({
  controllers: [PortfoliosController, HandOversController, SubstitutionsController],
  providers: [
    PortfoliosService,
    HandOversService,
    HandOverJob,
    SubstitutionsService,
    { provide: OperatorDuties, useExisting: PortfoliosService },
  ],
  exports: [OperatorDuties],
})
export class PortfoliosModule {}
