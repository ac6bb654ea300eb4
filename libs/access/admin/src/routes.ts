import type { Routes } from '@angular/router';
import { unsavedGuard } from '@clientele/shared/admin';
import { permitted } from './guards';

/** Outside the shell: the door. */
export const signInRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  {
    path: 'forgot-password',
    loadComponent: () => import('./sign-in/forgot-password-page').then((m) => m.ForgotPasswordPage),
  },
  {
    path: 'new-password',
    loadComponent: () => import('./sign-in/new-password-page').then((m) => m.NewPasswordPage),
  },
];

/** Inside the shell: the own account, the operators and the keys. */
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
    path: 'api-keys',
    canActivate: [permitted('api_keys:read')],
    loadComponent: () => import('./api-keys/api-key-list').then((m) => m.ApiKeyList),
  },
  {
    path: 'api-keys/new',
    canActivate: [permitted('api_keys:write')],
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./api-keys/new-api-key-page').then((m) => m.NewApiKeyPage),
  },
  {
    path: 'api-keys/:id',
    canActivate: [permitted('api_keys:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./api-keys/api-key-page').then((m) => m.ApiKeyPage),
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
