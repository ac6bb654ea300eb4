import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The heading of a page: it names the document too; actions of the page are projected. */
@Component({
  selector: 'cl-page-title',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <h1>{{ title() }}</h1>
      @if (subtitle()) {
        <p>{{ subtitle() }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      min-block-size: 40px;
      padding-block: 16px 12px;
    }
    .words {
      flex: 1 1 auto;
      min-inline-size: 0;
    }
    h1 {
      margin: 0;
      font: var(--mat-sys-headline-small);
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageTitle {
  readonly title = input.required<string>();
  readonly subtitle = input('');
  private readonly document = inject(Title);

  constructor() {
    effect(() => this.document.setTitle(`${this.title()} · Clientele`));
  }
}
