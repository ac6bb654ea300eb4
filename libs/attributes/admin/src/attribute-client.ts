import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  Attribute,
  AttributeCard,
  AttributeClearanceInput,
  AttributeInput,
  AttributeList,
  AttributeNames,
  AttributeOption,
  AttributeOptionCard,
  AttributeOptionInput,
  OptionRemovalInput,
} from '@clientele/attributes/dto';
import type { Job } from '@clientele/jobs/dto';
import { FORM_STATUSES, MERGE_PATCH, apiResource, claiming } from '@clientele/shared/admin';

const ATTRIBUTES = '/api/v1/attributes';
export const SHOWN_IN_PLACE = claiming(0, 400, 403, 404, 429, 500, 502, 503, 504);

/** All attributes; none are asked for while they are not wanted. */
export function attributeList(
  isWanted: () => boolean = () => true,
): HttpResourceRef<AttributeList | undefined> {
  return apiResource<AttributeList>(() =>
    isWanted() ? { url: ATTRIBUTES, context: SHOWN_IN_PLACE } : undefined,
  );
}

/** One attribute; none is asked for while there is no id. */
export function attributeOf(id: () => string | undefined): HttpResourceRef<AttributeCard | undefined> {
  return apiResource<AttributeCard>(() => {
    const known = id();
    return known ? { url: `${ATTRIBUTES}/${known}`, context: SHOWN_IN_PLACE } : undefined;
  });
}

/** One option, with how many chose it. */
export function optionOf(attributeId: string, id: string): HttpResourceRef<AttributeOptionCard | undefined> {
  return apiResource<AttributeOptionCard>(() => ({
    url: `${optionsOf(attributeId)}/${id}`,
    context: SHOWN_IN_PLACE,
  }));
}

interface Versioned {
  id: string;
  version: number;
}

/** Writes what the shop defines; refusals are shown where they were asked for. */
@Service()
export class AttributeClient {
  private readonly http = inject(HttpClient);

  all(): Promise<AttributeList> {
    return firstValueFrom(this.http.get<AttributeList>(ATTRIBUTES));
  }

  read(id: string): Promise<Attribute> {
    return firstValueFrom(this.http.get<Attribute>(`${ATTRIBUTES}/${id}`));
  }

  add(input: AttributeInput): Promise<Attribute> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<Attribute>(ATTRIBUTES, input, { context }));
  }

  change({ id, version }: Versioned, patch: Partial<AttributeInput>): Promise<Attribute> {
    return this.patch<Attribute>(`${ATTRIBUTES}/${id}`, version, patch);
  }

  remove({ id, version }: Versioned): Promise<void> {
    return this.delete(`${ATTRIBUTES}/${id}`, version);
  }

  addOption(attributeId: string, input: AttributeOptionInput): Promise<AttributeOption> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<AttributeOption>(optionsOf(attributeId), input, { context }));
  }

  changeOption(
    attributeId: string,
    { id, version }: Versioned,
    patch: Partial<AttributeNames>,
  ): Promise<AttributeOption> {
    return this.patch<AttributeOption>(`${optionsOf(attributeId)}/${id}`, version, patch);
  }

  removeOption(attributeId: string, { id, version }: Versioned): Promise<void> {
    return this.delete(`${optionsOf(attributeId)}/${id}`, version);
  }

  /** Empties all values in a job. */
  clear(id: string, input: AttributeClearanceInput): Promise<Job> {
    return this.begin(`${ATTRIBUTES}/${id}/clearances`, input);
  }

  /** Moves or empties the values of an option in a job, which deletes it then. */
  removeUsed(attributeId: string, id: string, input: OptionRemovalInput): Promise<Job> {
    return this.begin(`${optionsOf(attributeId)}/${id}/removals`, input);
  }

  private begin(url: string, input: object): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(url, input, { context: claiming(...FORM_STATUSES) }));
  }

  private patch<T>(url: string, version: number, patch: object): Promise<T> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<T>(url, patch, { headers, context }));
  }

  private async delete(url: string, version: number): Promise<void> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(404, 409, 412) };
    await firstValueFrom(this.http.delete<void>(url, options));
  }
}

const optionsOf = (attributeId: string): string => `${ATTRIBUTES}/${attributeId}/options`;
