import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Can } from '@clientele/access/admin';
import { Icon, Speech } from '@clientele/shared/admin';
import { groupChangeTexts } from './group-change-texts';
import { Selection } from './selection';
import { listTexts as texts } from './texts';

/** How many are ticked, and what can be done with them. */
@Component({
  selector: 'cl-selection-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, Icon, MatButton, RouterLink],
  template: `
    <p role="status">
      {{ say(texts.selected, { count: selection.ids().length }) }}
      @if (selection.isFull()) {
        <span class="cl-muted">{{ say(texts.selectionFull) }}</span>
      }
    </p>
    <button
      *clCan="'groups:assign'"
      matButton
      type="button"
      aria-haspopup="dialog"
      (click)="regrouped.emit()"
    >
      <cl-icon name="groups" />{{ say(groupTexts.open) }}
    </button>
    <a
      *clCan="'customers:export'"
      matButton
      routerLink="/exports/new"
      [queryParams]="exported()"
      [state]="{ ids: selection.ids(), words: words() }"
    >
      <cl-icon name="export" />{{ say(texts.exportSelected) }}
    </a>
    <button matButton type="button" (click)="selection.clear()">
      <cl-icon name="close" />{{ say(texts.clearSelection) }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: 2px 24px;
      border-block-end: 1px solid var(--cl-line);
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    p {
      margin: 0;
      font: var(--mat-sys-label-large);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class SelectionBar {
  /** The list that they were ticked in, and its filter as people read it. */
  readonly exported = input.required<{ query: string }>();
  readonly words = input.required<readonly string[]>();
  /** Their groups are to be changed. */
  readonly regrouped = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly selection = inject(Selection);
  protected readonly texts = texts;
  protected readonly groupTexts = groupChangeTexts;
}
