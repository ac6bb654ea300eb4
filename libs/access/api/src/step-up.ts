import { Injectable } from '@nestjs/common';
import { Problem, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { accessProblems } from './problems';

/**
 * The one place that decides whether an act needs more than a session. Today that is the password, given within
 * `CONFIRMED_MINUTES`; a second factor, single sign-on or the consent of a second person are further conditions here.
 * Keys are exempt: there is nobody to ask.
 */
@Injectable()
export class StepUp {
  constructor(private readonly cls: ClsService<Current>) {}

  /** Refuses an operator whose session has not been confirmed lately (403 `access.step_up_needed`). */
  require(): void {
    if (this.cls.get('actor').kind === 'operator' && this.cls.get('session')?.confirmed !== true)
      throw new Problem(accessProblems.step_up_needed);
  }
}
