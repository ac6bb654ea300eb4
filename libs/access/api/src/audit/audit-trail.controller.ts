import { Controller, Get } from '@nestjs/common';
import { AuditTrailState } from '@clientele/access/dto';
import { Answers } from '@clientele/shared/api';
import { Can } from '../can';
import { AuditTrail } from './audit-trail';

@Controller('audit-trail')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Can('audit_trail:read')
  @Answers(AuditTrailState)
  state(): Promise<AuditTrailState> {
    return this.trail.state();
  }
}
