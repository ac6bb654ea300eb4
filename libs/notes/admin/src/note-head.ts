import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { noteKinds, plainText } from '@clientele/notes/dto';
import { Icon, LastWrite, Speech } from '@clientele/shared/admin';
import { notesOf } from './note-client';
import { notesAdminTexts as texts } from './texts';

/** More would push the page away. */
const SHOWN = 2;
const WARNINGS = { q: '', kind: 'warning' } as const;

/** What everybody has to know before they deal with the customer, in the head of the page. */
@Component({
  selector: 'cl-note-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    @if (warnings().length) {
      <section class="cl-notice attention" [attr.aria-label]="say(texts.warnings)">
        <cl-icon name="attention" />
        <ul>
          @for (warning of warnings(); track warning.id) {
            <li dir="auto">
              <strong>{{ say(kinds.warning) }}:</strong> {{ warning.text }}
            </li>
          }
        </ul>
        <a [routerLink]="['/customers', customerId(), 'notes']">{{
          more() ? say(texts.moreWarnings, { count: more() }) : say(texts.readWarnings)
        }}</a>
      </section>
    }
  `,
  styles: `
    :host {
      flex-basis: 100%;
      min-inline-size: 0;
    }
    :host:not(:has(section)) {
      display: none;
    }
    .cl-notice {
      padding-block: 8px;
    }
    ul {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow-wrap: anywhere;
    }
    a {
      white-space: nowrap;
    }
  `,
})
export class NoteHead {
  readonly customerId = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly kinds = noteKinds;
  private readonly found = notesOf(this.customerId, () => WARNINGS, SHOWN);
  private readonly page = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly warnings = computed(
    () => this.page()?.items.map(({ id, text }) => ({ id, text: plainText(text) })) ?? [],
  );
  protected readonly more = computed(() => (this.page()?.page.total ?? 0) - this.warnings().length);

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      const notes = `/api/v1/customers/${untracked(this.customerId)}/notes`;
      if (url.startsWith(notes)) untracked(() => this.found.reload());
    });
  }
}
