import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessLog, AccessLogController } from './access-log';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { OperatorsController } from './operators.controller';
import { OperatorsService } from './operators.service';
import { Sessions } from './sessions';
import { SignInThrottle } from './sign-in-throttle';

@Global()
@Module({
  controllers: [AccountsController, OperatorsController, AccessLogController],
  providers: [
    AccessLog,
    AccountsService,
    OperatorsService,
    Sessions,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessLog, AccountsService, OperatorsService, Sessions],
})
export class AccessModule {}
