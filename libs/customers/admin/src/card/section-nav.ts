import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { Icon, Speech } from '@clientele/shared/admin';
import type { CustomerSection } from '../sections';
import { cardTexts as texts, groupTexts } from './card-texts';
import type { SectionOrderData } from './section-order';
import { sectionsByGroup } from './sections-by-group';

/** The sections of a customer's page in their groups, each with how much it holds. */
@Component({
  selector: 'cl-section-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink],
  template: `
    <nav #nav [attr.aria-label]="say(texts.sections)">
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
      @if (sections().length > 1) {
        <button matButton type="button" (click)="arrange()">
          <cl-icon name="density" />{{ say(texts.order) }}
        </button>
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
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly groupTexts = groupTexts;

  protected readonly groups = computed(() =>
    sectionsByGroup(this.sections(), this.session.account()?.sectionOrder),
  );
  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');

  constructor() {
    // A phone has room for four of them: the open one is brought into the middle.
    afterRenderEffect(() => {
      this.current();
      this.sizes();
      const nav = this.nav().nativeElement;
      const open = nav.querySelector<HTMLElement>('[aria-current]');
      if (open) nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
    });
  }

  protected async arrange(): Promise<void> {
    const { SectionOrder } = await import('./section-order');
    const data: SectionOrderData = { sections: this.sections() };
    this.dialog.open(SectionOrder, { width: '480px', maxWidth: 'min(480px, 100vw - 16px)', data });
  }
}
