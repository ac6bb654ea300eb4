import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';
import { CHANGES } from '@clientele/customers/dto';
import { unsavedGuard } from '@clientele/shared/admin';

const form = (): Promise<typeof import('./form/customer-form').CustomerForm> =>
  import('./form/customer-form').then((page) => page.CustomerForm);

export const customersRoutes: Routes = [
  {
    path: 'customers',
    canActivate: [permitted('customers:read')],
    loadComponent: () => import('./list/customer-list').then((page) => page.CustomerList),
  },
  {
    path: 'customers/new',
    canActivate: [permitted('customers:create')],
    canDeactivate: [unsavedGuard],
    loadComponent: form,
  },
  {
    path: 'customers/:id',
    canActivate: [permitted('customers:read')],
    loadComponent: () => import('./card/customer-view').then((page) => page.CustomerView),
  },
  {
    path: 'customers/:id/edit',
    canActivate: [permitted(...CHANGES)],
    canDeactivate: [unsavedGuard],
    loadComponent: form,
  },
];
