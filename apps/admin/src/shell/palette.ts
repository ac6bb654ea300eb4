import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { Favourites, RecentCustomers, nameOf } from '@clientele/customers/admin';
import { Icon, Speech, claiming, type IconName, apiResource } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { menu } from './menu';
import { actions } from './palette-entries';
import { paletteTexts as texts } from './palette-texts';

interface Person {
  id: string;
  customerNumber: number;
  firstName: string;
  lastName: string;
  email?: string;
}

interface Entry {
  title: string;
  detail: string;
  icon: IconName;
  commands: readonly string[];
  query?: Readonly<Record<string, string>>;
}

const TYPING_MS = 150;
const PEOPLE = 8;
const COMPANIES = 4;
const FIELDS = '(id,customerNumber,firstName,lastName,email)';

/** Finds people, pages and what can be done, and goes there (Ctrl+K). */
@Component({
  selector: 'cl-palette',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '(click)': 'pick($event)', '(pointermove)': 'point($event)' },
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly router = inject(Router);
  private readonly dialog = inject<MatDialogRef<Palette>>(MatDialogRef);
  private readonly session = inject(Session);
  private readonly speech = inject(Speech);
  private readonly recent = inject(RecentCustomers);
  private readonly favourites = inject(Favourites);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly say = this.speech.say;
  protected readonly texts = texts;

  protected readonly typed = signal('');
  private readonly asked = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** The latest of those with a star. */
  private readonly marked = computed(() => this.favourites.ids().slice(0, PEOPLE));
  protected readonly found = apiResource<{ items: readonly Person[] }>(() => {
    const [q, known] = [this.asked(), [...new Set([...this.marked(), ...this.recent.ids()])]];
    if (!this.session.can('customers:read') || (!q && known.length === 0)) return undefined;
    const which: Record<string, string> = q ? { q } : { id: known.join(',') };
    const params = { ...which, limit: String(q ? PEOPLE : known.length), fields: FIELDS };
    return { url: '/api/v1/customers', params, context: claiming(0, 400, 403, 422, 429, 500, 502, 503, 504) };
  });
  private readonly foundCompanies = apiResource<{ items: readonly { id: string; name: string }[] }>(() => {
    const q = this.asked();
    if (!this.session.can('companies:read') || !q) return undefined;
    const params = { q, limit: String(COMPANIES) };
    return { url: '/api/v1/companies', params, context: claiming(0, 400, 403, 422, 429, 500, 502, 503, 504) };
  });
  /** Those found last stay until others are. */
  private readonly people = linkedSignal<readonly Person[] | undefined, readonly Person[]>({
    source: () => (this.found.hasValue() ? this.found.value().items : undefined),
    computation: (items, before) => items ?? before?.value ?? [],
  });

  protected readonly groups = computed(() => {
    const q = this.typed().trim();
    const all: { title: Said; entries: Entry[] }[] = [
      ...(q
        ? [{ title: texts.people, entries: [...this.persons(), ...this.searchAll(q)] }]
        : [
            { title: texts.favourites, entries: this.known(this.marked()) },
            { title: texts.recent, entries: this.known(this.recent.ids()) },
          ]),
      { title: texts.companies, entries: this.companies(q) },
      { title: texts.pages, entries: this.pages(q) },
      { title: texts.actions, entries: this.actions(q) },
    ];
    let at = 0;
    return all
      .filter(({ entries }) => entries.length > 0)
      .map(({ title, entries }) => ({ title, entries: entries.map((entry) => ({ ...entry, at: at++ })) }));
  });
  private readonly entries = computed(() => this.groups().flatMap(({ entries }) => entries));
  /** Which entry Enter takes. */
  protected readonly active = linkedSignal<number, number>({
    source: () => this.entries().length,
    computation: (count, before) => Math.max(0, Math.min(before?.value ?? 0, count - 1)),
  });

  constructor() {
    effect(() => {
      const element = this.list().nativeElement.querySelector(`#palette-${this.active()}`);
      element?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.active.set(0);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.asked.set(text.trim()), TYPING_MS);
  }

  protected onKey(event: KeyboardEvent): void {
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as Readonly<Record<string, number>>)[event.key];
    const count = this.entries().length;
    if (by !== undefined && count > 0) this.active.update((at) => (at + by + count) % count);
    else if (event.key === 'Enter') void this.go(this.entries()[this.active()]);
    else return;
    event.preventDefault();
  }

  protected point({ target }: Event): void {
    const at = placeOf(target);
    if (at !== undefined) this.active.set(at);
  }

  protected pick({ target }: Event): void {
    const at = placeOf(target);
    if (at !== undefined) void this.go(this.entries()[at]);
  }

  private async go(entry: Entry | undefined): Promise<void> {
    if (!entry) return;
    this.dialog.close();
    await this.router.navigate([...entry.commands], entry.query ? { queryParams: entry.query } : {});
  }

  private persons(): Entry[] {
    return this.asked() === '' ? [] : this.people().map(entryOf);
  }

  /** Those of them who are there, in their order. */
  private known(ids: readonly string[]): Entry[] {
    return ids.flatMap((id) => this.people().find((person) => person.id === id) ?? []).map(entryOf);
  }

  private companies(q: string): Entry[] {
    const items = q && this.foundCompanies.hasValue() ? this.foundCompanies.value().items : [];
    return items.map(({ id, name }) => ({
      title: name,
      detail: '',
      icon: 'company',
      commands: ['/companies', id],
    }));
  }

  private searchAll(q: string): Entry[] {
    if (!q || !this.session.can('customers:read')) return [];
    return [
      {
        title: this.say(texts.all, { q }),
        detail: '',
        icon: 'search',
        commands: ['/customers'],
        query: { q },
      },
    ];
  }

  private pages(q: string): Entry[] {
    return menu
      .filter(({ title, permission }) => this.session.can(permission) && this.isMeant(title, q))
      .map(({ title, icon, path }) => ({ title: this.say(title), detail: '', icon, commands: [path] }));
  }

  private actions(q: string): Entry[] {
    return actions
      .filter(({ title, permission }) => this.session.can(permission) && this.isMeant(title, q))
      .map(({ title, icon, path }) => ({ title: this.say(title), detail: '', icon, commands: [path] }));
  }

  /** A page is found by any part of its name, without regard to case and accents. */
  private isMeant(title: Said, q: string): boolean {
    return folded(this.say(title)).includes(folded(q));
  }
}

function entryOf({ id, customerNumber, firstName, lastName, email = '' }: Person): Entry {
  return {
    title: nameOf({ firstName, lastName, email }),
    detail: [customerNumber, email].filter(Boolean).join(' · '),
    icon: 'person',
    commands: ['/customers', id],
  };
}

/** Which entry of the list an event is about. */
function placeOf(target: EventTarget | null): number | undefined {
  const option = target instanceof Element ? target.closest('[role="option"]') : null;
  return option ? Number(option.id.replace('palette-', '')) : undefined;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
