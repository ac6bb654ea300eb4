import type { Routes } from '@angular/router';
import { unsavedGuard } from '@clientele/shared/admin';
import { permitted } from '@clientele/access/admin';
import { notYetSetUp } from './guards';

/** Outside the shell: the first owner. */
export const setupRoutes: Routes = [
  {
    path: 'setup',
    canActivate: [notYetSetUp],
    loadComponent: () => import('./setup-page').then((m) => m.SetupPage),
  },
];

export const settingsRoutes: Routes = [
  {
    path: 'settings',
    canActivate: [permitted('settings:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: () => import('./settings-page').then((m) => m.SettingsPage),
  },
];
