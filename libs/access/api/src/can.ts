import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@clientele/access/dto';

export const PERMISSION = 'clientele permission';
export const PUBLIC = 'clientele public';

/** Who may call this: whoever's role or key holds the permission, or one of several. */
export const Can = (...permissions: Permission[]): MethodDecorator => SetMetadata(PERMISSION, permissions);

/** Anybody may call this; there are few such routes, and a law test counts them. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
