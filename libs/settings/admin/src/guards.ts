import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Shop } from './shop';

/** An empty installation asks for its first owner before anything else. */
export const setUp: CanActivateFn = async () => {
  const [shop, router] = [inject(Shop), inject(Router)];
  const { setupNeeded } = await shop.front();
  return setupNeeded ? router.createUrlTree(['/setup']) : true;
};

/** The set-up page is there once. */
export const notYetSetUp: CanActivateFn = async () => {
  const [shop, router] = [inject(Shop), inject(Router)];
  const { setupNeeded } = await shop.front();
  return setupNeeded ? true : router.createUrlTree(['/']);
};
