import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { Session } from '@clientele/access/admin';
import type { FavouriteList } from '@clientele/customers/dto';
import { apiResource } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { shownInPlace } from './reading';

/** Whom the operator marked with a star. */
@Service()
export class Favourites {
  private readonly http = inject(HttpClient);
  private readonly account = inject(Session).account;
  private readonly me = computed(() => this.account()?.id);
  // Without the list no star is filled, and all else works.
  private readonly asked = apiResource<FavouriteList>(() =>
    this.me() ? { url: '/api/v1/account/favourites', context: shownInPlace } : undefined,
  );
  private readonly known = linkedSignal<readonly string[]>(() =>
    this.asked.hasValue() ? this.asked.value().ids : [],
  );
  /** The latest first. */
  readonly ids = this.known.asReadonly();

  has(id: string): boolean {
    return this.known().includes(id);
  }

  /** The star changes at once, and back when the server refuses. */
  async toggle(id: string): Promise<void> {
    const before = this.known();
    const marks = !before.includes(id);
    this.known.set(marks ? [id, ...before] : before.filter((other) => other !== id));
    const url = `/api/v1/customers/${id}/favourite`;
    try {
      await firstValueFrom(marks ? this.http.put<void>(url, null) : this.http.delete<void>(url));
    } catch {
      this.known.set(before);
    }
  }
}
