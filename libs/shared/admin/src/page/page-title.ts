import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon';

/** The heading of a page: it names the document too; actions of the page are projected. */
@Component({
  selector: 'cl-page-title',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    <div class="words">
      @if (backTo(); as to) {
        <a class="back" [routerLink]="to"><cl-icon name="back" />{{ backTitle() }}</a>
      }
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
    .back {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-block-size: 24px;
      font: var(--mat-sys-label-medium);
      text-decoration: none;
      --cl-icon-size: 16px;
    }
    .back:hover {
      text-decoration: underline;
    }
    p {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
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
  /** The page above this one, and its name. */
  readonly backTo = input<string>();
  readonly backTitle = input('');
  private readonly document = inject(Title);

  constructor() {
    effect(() => this.document.setTitle(`${this.title()} · Clientele`));
  }
}
