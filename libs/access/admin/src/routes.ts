import type { Routes } from '@angular/router';
import { unsavedGuard } from '@clientele/shared/admin';
import { permitted } from './guards';

/** Outside the shell: the door. */
export const signInRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
];

/** Inside the shell: the own account and the operators. */
export const accessRoutes: Routes = [
  {
    path: 'account',
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./account/account-page').then((m) => m.AccountPage),
  },
  {
    path: 'operators',
    canActivate: [permitted('operators:read')],
    loadComponent: () => import('./operators/operator-list').then((m) => m.OperatorList),
  },
  {
    path: 'access-log',
    canActivate: [permitted('access_log:read')],
    loadComponent: () => import('./access-log/access-log-page').then((m) => m.AccessLogPage),
  },
  {
    path: 'operators/new',
    canActivate: [permitted('operators:write')],
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./operators/new-operator-page').then((m) => m.NewOperatorPage),
  },
  {
    path: 'operators/:id',
    canActivate: [permitted('operators:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./operators/operator-page').then((m) => m.OperatorPage),
  },
];
