import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';
import { unsavedGuard } from '@clientele/shared/admin';

const page = (): Promise<typeof import('./attribute-page').AttributePage> =>
  import('./attribute-page').then((m) => m.AttributePage);

export const attributesRoutes: Routes = [
  {
    path: 'attributes',
    canActivate: [permitted('attributes:read')],
    loadComponent: () => import('./attribute-list').then((m) => m.AttributeList),
  },
  {
    path: 'attributes/new',
    canActivate: [permitted('attributes:define')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
  {
    path: 'attributes/:id',
    canActivate: [permitted('attributes:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
];
