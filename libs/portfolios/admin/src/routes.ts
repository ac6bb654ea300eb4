import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';

export const portfoliosRoutes: Routes = [
  {
    path: 'portfolios',
    canActivate: [permitted('portfolios:read')],
    loadComponent: () => import('./portfolio-list').then((m) => m.PortfolioListPage),
  },
  {
    path: 'portfolios/:id',
    canActivate: [permitted('portfolios:read')],
    loadComponent: () => import('./portfolio-page').then((m) => m.PortfolioPage),
  },
];
