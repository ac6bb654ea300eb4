import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';
import { unsavedGuard } from '@clientele/shared/admin';

const page = (): Promise<typeof import('./company-page').CompanyPage> =>
  import('./company-page').then((m) => m.CompanyPage);

export const companiesRoutes: Routes = [
  {
    path: 'companies',
    canActivate: [permitted('companies:read')],
    loadComponent: () => import('./company-list').then((m) => m.CompanyList),
  },
  {
    path: 'companies/new',
    canActivate: [permitted('companies:write')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
  {
    path: 'companies/:id',
    canActivate: [permitted('companies:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
];
