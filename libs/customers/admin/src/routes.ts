import { UrlSegment, type Routes, type UrlMatchResult } from '@angular/router';
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
    path: 'customers/:id/edit',
    canActivate: [permitted(...CHANGES)],
    canDeactivate: [unsavedGuard],
    loadComponent: form,
  },
  {
    matcher: cardAddress,
    canActivate: [permitted('customers:read')],
    loadComponent: () => import('./card/customer-view').then((page) => page.CustomerView),
  },
];

/** `/customers/:id` and `/customers/:id/:section` are one page, which stays when the section changes. */
function cardAddress([first, id, section, ...rest]: UrlSegment[]): UrlMatchResult | null {
  if (first?.path !== 'customers' || !id || rest.length > 0) return null;
  const posParams = { id, section: section ?? new UrlSegment('', {}) };
  return { consumed: [first, id, ...(section ? [section] : [])], posParams };
}
