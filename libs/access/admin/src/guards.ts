import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@clientele/access/dto';
import { Session } from './session';

/** Lets only signed-in operators in; the others come back to where they wanted to go after the sign-in. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const [session, router] = [inject(Session), inject(Router)];
  if (session.account() ?? (await session.reload())) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
};

/** A page of a permission, or of one of several; without it the address stays and the page says what is missing. */
export const permitted =
  (...permissions: Permission[]): CanActivateFn =>
  () => {
    const [session, router] = [inject(Session), inject(Router)];
    if (permissions.some((permission) => session.can(permission))) return true;
    const target = router.createUrlTree(['/no-permission'], { queryParams: { permission: permissions[0] } });
    return new RedirectCommand(target, { skipLocationChange: true });
  };
