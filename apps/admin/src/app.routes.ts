import type { Routes } from '@angular/router';
import { accessRoutes, signInRoutes, signedIn } from '@clientele/access/admin';
import { attributesRoutes } from '@clientele/attributes/admin';
import { companiesRoutes } from '@clientele/companies/admin';
import { customersRoutes } from '@clientele/customers/admin';
import { groupsRoutes } from '@clientele/groups/admin';
import { jobsRoutes } from '@clientele/jobs/admin';
import { portfoliosRoutes } from '@clientele/portfolios/admin';
import { setUp, settingsRoutes, setupRoutes } from '@clientele/settings/admin';
import { transfersRoutes } from '@clientele/transfers/admin';

export const routes: Routes = [
  ...setupRoutes,
  ...signInRoutes.map((route) => ({ ...route, canActivate: [setUp] })),
  {
    path: '',
    canActivate: [setUp, signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'customers' },
      ...customersRoutes,
      ...companiesRoutes,
      ...groupsRoutes,
      ...attributesRoutes,
      ...portfoliosRoutes,
      ...transfersRoutes,
      ...jobsRoutes,
      ...accessRoutes,
      ...settingsRoutes,
      {
        path: 'no-permission',
        loadComponent: () => import('./pages/no-permission').then((m) => m.NoPermission),
      },
      { path: '**', loadComponent: () => import('./pages/not-found').then((m) => m.NotFound) },
    ],
  },
];
