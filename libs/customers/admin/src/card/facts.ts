import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { Said } from '@clientele/shared/dto';
import { Icon, NOTHING, Speech } from '@clientele/shared/admin';
import { customersAdminTexts as texts } from '../texts';

/** A name and what stands for it; `exact` is shown on hover, `means` behind a mark. */
export interface Fact {
  title: Said;
  value: string;
  exact?: string;
  means?: Said;
  /** Where a click on the value leads. */
  href?: string;
}

/** Short facts under each other, as a panel of a page shows them. */
@Component({
  selector: 'cl-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatTooltip],
  template: `
    <dl>
      @for (fact of facts(); track fact.title) {
        <div>
          <dt>
            {{ say(fact.title) }}
            @if (fact.means; as means) {
              <button
                type="button"
                class="mark"
                [matTooltip]="say(means)"
                [attr.aria-label]="say(texts.whatIsIt, { field: say(fact.title) })"
              >
                <cl-icon name="information" />
              </button>
            }
          </dt>
          <dd [title]="fact.exact ?? ''">
            @if (!fact.value) {
              <span class="cl-muted">{{ NOTHING }}</span>
            } @else if (fact.href) {
              <a rel="noopener noreferrer" [href]="fact.href">{{ fact.value }}</a>
            } @else {
              {{ fact.value }}
            }
          </dd>
        </div>
      }
    </dl>
    <ng-content />
  `,
  styleUrl: './facts.css',
})
export class Facts {
  readonly facts = input.required<readonly Fact[]>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly NOTHING = NOTHING;
}
