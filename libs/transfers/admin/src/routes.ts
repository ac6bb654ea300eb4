import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';
import { problemInterceptor } from '@clientele/shared/admin';

export const transfersRoutes: Routes = [
  {
    path: 'imports',
    canActivate: [permitted('customers:import')],
    loadComponent: () => import('./imports/import-history').then((page) => page.ImportHistory),
  },
  {
    path: 'imports/new',
    canActivate: [permitted('customers:import')],
    // Only XMLHttpRequest tells how much of a file is sent.
    providers: [provideHttpClient(withXhr(), withInterceptors([problemInterceptor]))],
    loadComponent: () => import('./imports/import-upload').then((page) => page.ImportUpload),
  },
  {
    path: 'imports/:id',
    canActivate: [permitted('customers:import')],
    loadComponent: () => import('./imports/import-page').then((page) => page.ImportPage),
  },
  {
    path: 'exports/new',
    canActivate: [permitted('customers:export')],
    loadComponent: () => import('./exports/export-page').then((page) => page.ExportPage),
  },
];
