import { HttpClient } from '@angular/common/http';
import { Service, effect, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { shownInPlace } from '../reading';

/** The customers of a list in its order, as far as they were read, and the links to what is before and behind them. */
interface Stretch {
  ids: readonly string[];
  prev: string | null;
  next: string | null;
}

interface Page {
  items: readonly { id: string }[];
  page: { prev: string | null; next: string | null };
}

export type Way = 'previous' | 'next';

const KEY = 'clientele.customers.walk';
const NOWHERE: Stretch = { ids: [], prev: null, next: null };

/** Leads from customer to customer through the list that was last looked at, in this tab. */
@Service()
export class ListWalk {
  private readonly http = inject(HttpClient);
  private readonly stretch = signal<Stretch>(remembered());

  constructor() {
    effect(() => sessionStorage.setItem(KEY, JSON.stringify(this.stretch())));
  }

  begin({ items, page: { prev, next } }: Page): void {
    this.stretch.set({ ids: items.map(({ id }) => id), prev, next });
  }

  holds(id: string): boolean {
    return this.stretch().ids.includes(id);
  }

  leads(way: Way, id: string): boolean {
    return this.neighbour(way, id) !== undefined || (this.holds(id) && this.link(way) !== null);
  }

  /** The customer before or behind this one; undefined at the end of the list, and where it cannot be read any more. */
  async step(way: Way, id: string): Promise<string | undefined> {
    const known = this.neighbour(way, id);
    const link = this.link(way);
    if (known !== undefined || link === null || !this.holds(id)) return known;
    const { pathname, search } = new URL(link, location.origin);
    const answer = this.http.get<Page>(pathname + search, { context: shownInPlace });
    const read = await firstValueFrom(answer).catch(() => ({ items: [], page: { prev: null, next: null } }));
    const ids = read.items.map((item) => item.id);
    this.stretch.update((stretch) =>
      way === 'next'
        ? { ...stretch, ids: [...stretch.ids, ...ids], next: read.page.next }
        : { ...stretch, ids: [...ids, ...stretch.ids], prev: read.page.prev },
    );
    return this.neighbour(way, id);
  }

  private neighbour(way: Way, id: string): string | undefined {
    const { ids } = this.stretch();
    const at = ids.indexOf(id);
    return at < 0 ? undefined : ids[way === 'next' ? at + 1 : at - 1];
  }

  private link(way: Way): string | null {
    return way === 'next' ? this.stretch().next : this.stretch().prev;
  }
}

function remembered(): Stretch {
  try {
    return { ...NOWHERE, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Stretch>) };
  } catch {
    return NOWHERE;
  }
}
