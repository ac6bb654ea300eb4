import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessLog, AccessLogController } from './access-log';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { AuditTrail } from './audit/audit-trail';
import { AuditTrailController } from './audit/audit-trail.controller';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { DeprecatedUse } from './deprecated-use';
import { LastSeen } from './last-seen';
import { OperatorsController } from './operators.controller';
import { OperatorsService } from './operators.service';
import { PasswordLinksController } from './password-links.controller';
import { PasswordLinks } from './password-links';
import { SessionsController } from './sessions.controller';
import { Sessions } from './sessions';
import { StepUp } from './step-up';
import { SignInThrottle } from './sign-in-throttle';

@Global()
@Module({
  controllers: [
    AccountsController,
    OperatorsController,
    AccessLogController,
    AuditTrailController,
    ApiKeysController,
    SessionsController,
    PasswordLinksController,
  ],
  providers: [
    AccessLog,
    AccountsService,
    ApiKeysService,
    AuditTrail,
    DeprecatedUse,
    LastSeen,
    OperatorsService,
    PasswordLinks,
    Sessions,
    SignInThrottle,
    StepUp,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessLog, AccountsService, OperatorsService, PasswordLinks, Sessions, StepUp],
})
export class AccessModule {}
