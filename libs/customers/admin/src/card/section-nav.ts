import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Speech } from '@clientele/shared/admin';
import { SECTION_GROUPS, type CustomerSection } from '../sections';
import { cardTexts as texts, groupTexts } from './card-texts';

/** The sections of a customer's page in their groups, each with how much it holds. */
@Component({
  selector: 'cl-section-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="say(texts.sections)">
      <a [routerLink]="['/customers', customerId()]" [attr.aria-current]="current() ? null : 'page'">
        {{ say(texts.overview) }}
      </a>
      @for (group of groups(); track group.name) {
        <h2>{{ say(groupTexts[group.name]) }}</h2>
        @for (section of group.sections; track section.id) {
          <a
            [routerLink]="['/customers', customerId(), section.id]"
            [attr.aria-current]="current() === section.id ? 'page' : null"
            [class.empty]="sizes()[section.id] === 0"
          >
            {{ say(section.title) }}
            @if (sizes()[section.id]; as size) {
              <span class="cl-num">{{ size }}</span>
            }
          </a>
        }
      }
    </nav>
  `,
  styleUrl: './section-nav.css',
})
export class SectionNav {
  readonly customerId = input.required<string>();
  readonly sections = input.required<readonly CustomerSection[]>();
  readonly sizes = input.required<Readonly<Record<string, number>>>();
  /** The id of the section that is open; '' is the overview. */
  readonly current = input('');
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly groupTexts = groupTexts;

  protected readonly groups = computed(() =>
    SECTION_GROUPS.map((name) => ({
      name,
      sections: this.sections().filter(({ group }) => group === name),
    })).filter(({ sections }) => sections.length > 0),
  );
}
