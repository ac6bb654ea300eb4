import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';

export const jobsRoutes: Routes = [
  {
    path: 'jobs',
    canActivate: [permitted('jobs:read')],
    loadComponent: () => import('./jobs-page').then((page) => page.JobsPage),
  },
];
