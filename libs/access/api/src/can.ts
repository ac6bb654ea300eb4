import { SetMetadata, applyDecorators } from '@nestjs/common';
import type { Permission } from '@clientele/access/dto';

export const PERMISSION = 'clientele permission';
export const PUBLIC = 'clientele public';
export const STEP_UP = 'clientele step-up';

/** `always`: the guard asks. `sometimes`: what is changed decides, and the service asks (`StepUp.require`). */
export type StepUpMark = 'always' | 'sometimes';

interface CanOptions {
  /** Acts marked `!` in the permission matrix: the operator has given the password a short while ago. */
  stepUp?: StepUpMark;
}

/** Who may call this: whoever's role or key holds the permission, or one of several; options come last. */
export function Can(...needed: readonly (Permission | CanOptions)[]): MethodDecorator {
  const permissions = needed.filter((one) => typeof one === 'string');
  const { stepUp } = Object.assign({}, ...needed.filter((one) => typeof one === 'object')) as CanOptions;
  return applyDecorators(SetMetadata(PERMISSION, permissions), SetMetadata(STEP_UP, stepUp));
}

/** Anybody may call this; there are few such routes, and a law test counts them. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
