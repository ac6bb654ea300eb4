import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';
import { unsavedGuard } from '@clientele/shared/admin';

const page = (): Promise<typeof import('./group-page').GroupPage> =>
  import('./group-page').then((m) => m.GroupPage);

export const groupsRoutes: Routes = [
  {
    path: 'groups',
    canActivate: [permitted('groups:read')],
    loadComponent: () => import('./group-list').then((m) => m.GroupList),
  },
  {
    path: 'groups/new',
    canActivate: [permitted('groups:write')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
  {
    path: 'groups/:id',
    canActivate: [permitted('groups:read')],
    canDeactivate: [unsavedGuard],
    loadComponent: page,
  },
];
