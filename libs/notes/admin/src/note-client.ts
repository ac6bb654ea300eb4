import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  Note,
  NoteHistory,
  NoteInput,
  NoteKind,
  NoteReaderList,
  WrittenNote,
} from '@clientele/notes/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming, apiResource } from '@clientele/shared/admin';

const NOT_FOUND = 404;
const SHOWN = 20;
const READERS = 6;

export interface NotePage {
  items: readonly Note[];
  page: { next: string | null; total?: number };
}

/** Which notes are asked for. */
export interface NoteQuestion {
  q: string;
  kind: NoteKind | '';
}

const inPlace = (): ReturnType<typeof claiming> => claiming(0, 400, 403, NOT_FOUND, 429, 500, 502, 503, 504);

function urlOf(customerId: string): string {
  return `/api/v1/customers/${customerId}/notes`;
}

/** The first notes of a customer, pinned ones and the newest before the others. */
export function notesOf(
  customerId: () => string,
  question: () => NoteQuestion,
  limit = SHOWN,
): HttpResourceRef<NotePage | undefined> {
  return apiResource<NotePage>(() => {
    const { q, kind } = question();
    return {
      url: urlOf(customerId()),
      params: { limit, ...(q && { q }), ...(kind && { kind }) },
      headers: { Prefer: 'return=total-count' },
      context: inPlace(),
    };
  });
}

/** Who may be mentioned in the notes of a customer and is called as was begun; not asked while nobody is begun. */
export function readersOf(
  customerId: () => string,
  begun: () => string | null,
): HttpResourceRef<NoteReaderList | undefined> {
  return apiResource<NoteReaderList>(() => {
    const q = begun();
    if (q === null) return undefined;
    return {
      url: `/api/v1/customers/${customerId()}/note-readers`,
      params: { limit: READERS, ...(q && { q }) },
      context: inPlace(),
    };
  });
}

/** Reads and writes notes. Refusals of a form's fields, of stale versions and of what is gone are the caller's to show. */
@Service()
export class NoteClient {
  private readonly http = inject(HttpClient);

  /** The page behind a link of the one before. */
  follow(link: string): Promise<NotePage> {
    const { pathname, search } = new URL(link, location.origin);
    return firstValueFrom(this.http.get<NotePage>(`${pathname}${search}`));
  }

  read(customerId: string, id: string): Promise<Note> {
    const context = claiming(NOT_FOUND);
    return firstValueFrom(this.http.get<Note>(`${urlOf(customerId)}/${id}`, { context }));
  }

  history(customerId: string, id: string): Promise<NoteHistory> {
    return firstValueFrom(this.http.get<NoteHistory>(`${urlOf(customerId)}/${id}/history`));
  }

  create(customerId: string, input: NoteInput): Promise<WrittenNote> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<WrittenNote>(urlOf(customerId), input, { context }));
  }

  change(customerId: string, { id, version }: Note, patch: Partial<NoteInput>): Promise<WrittenNote> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(NOT_FOUND, ...FORM_STATUSES);
    const url = `${urlOf(customerId)}/${id}`;
    return firstValueFrom(this.http.patch<WrittenNote>(url, patch, { headers, context }));
  }

  async remove(customerId: string, { id, version }: Note): Promise<void> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(NOT_FOUND, 409, 412) };
    await firstValueFrom(this.http.delete<void>(`${urlOf(customerId)}/${id}`, options));
  }

  restore(customerId: string, { id }: Note): Promise<Note> {
    const context = claiming(NOT_FOUND, 409);
    return firstValueFrom(this.http.post<Note>(`${urlOf(customerId)}/${id}/restorations`, null, { context }));
  }
}
