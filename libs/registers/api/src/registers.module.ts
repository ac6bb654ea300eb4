import { Module } from '@nestjs/common';
import { RegisterCheckJob } from './register-check-job';
import { RegisterChecks } from './register-checks';
import { RegisterRound } from './register-round';
import { RegisterStates } from './register-states';
import { Registers } from './registers';
import { RegistersController } from './registers.controller';

@Module({
  controllers: [RegistersController],
  providers: [Registers, RegisterChecks, RegisterCheckJob, RegisterRound, RegisterStates],
})
export class RegistersModule {}
