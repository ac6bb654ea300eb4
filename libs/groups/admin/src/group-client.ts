import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  CustomerGroups,
  CustomerGroupsInput,
  Group,
  GroupInput,
  GroupList,
} from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming, apiResource } from '@clientele/shared/admin';

const GROUPS = '/api/v1/groups';
const SHOWN_IN_PLACE = claiming(0, 400, 403, 404, 429, 500, 502, 503, 504);

/** All groups. */
export function groupList(): HttpResourceRef<GroupList | undefined> {
  return apiResource<GroupList>(() => ({ url: GROUPS, context: SHOWN_IN_PLACE }));
}

/** One group; none is asked for while there is no id. */
export function groupOf(id: () => string | undefined): HttpResourceRef<Group | undefined> {
  return apiResource<Group>(() => {
    const known = id();
    return known ? { url: `${GROUPS}/${known}`, context: SHOWN_IN_PLACE } : undefined;
  });
}

const pathOf = (customerId: string): string => `/api/v1/customers/${customerId}/groups`;

/** The groups of a customer. */
export function groupsOf(customerId: () => string): HttpResourceRef<CustomerGroups | undefined> {
  return apiResource<CustomerGroups>(() => ({ url: pathOf(customerId()), context: SHOWN_IN_PLACE }));
}

/** Writes groups and who is in them; refusals are shown where they were asked for. */
@Service()
export class GroupClient {
  private readonly http = inject(HttpClient);

  read(id: string): Promise<Group> {
    return firstValueFrom(this.http.get<Group>(`${GROUPS}/${id}`));
  }

  add(group: GroupInput): Promise<Group> {
    return firstValueFrom(this.http.post<Group>(GROUPS, group, { context: claiming(...FORM_STATUSES) }));
  }

  change({ id, version }: Group, patch: Partial<GroupInput>): Promise<Group> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<Group>(`${GROUPS}/${id}`, patch, { headers, context }));
  }

  delete(id: string, moveTo: string): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(`${GROUPS}/${id}/deletions`, { moveTo }));
  }

  assign(customerId: string, version: number, groups: CustomerGroupsInput): Promise<CustomerGroups> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(412) };
    return firstValueFrom(this.http.put<CustomerGroups>(pathOf(customerId), groups, options));
  }
}
