import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Session } from '@clientele/access/admin';
import type { Substitution } from '@clientele/portfolios/dto';
import { Formats, Icon, LastWrite, Speech } from '@clientele/shared/admin';
import { SUBSTITUTIONS, substitutionList } from './portfolio-client';
import { portfoliosAdminTexts as texts } from './texts';

/** Says to whoever stands in for somebody that they do, and until when; looks again with each other page. */
@Component({
  selector: 'cl-substitute-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @for (one of mine(); track one.id) {
      <aside>
        <cl-icon name="account-manager" />{{
          say(texts.youStandIn, { name: one.manager, day: formats.day(one.toOn) })
        }}
      </aside>
    }
  `,
  styles: `
    aside {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: center;
      padding: 4px 16px;
      border-block-end: 1px solid var(--cl-line);
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font: var(--mat-sys-label-medium);
      --cl-icon-size: 16px;
    }
    cl-icon {
      flex: none;
    }
    @media print {
      aside {
        display: none;
      }
    }
  `,
})
export class SubstituteNote {
  private readonly account = inject(Session).account;
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  private readonly asked = substitutionList();
  private readonly known = linkedSignal<readonly Substitution[] | undefined, readonly Substitution[]>({
    source: () => (this.asked.hasValue() ? this.asked.value().items : undefined),
    computation: (items, before) => items ?? before?.value ?? [],
  });
  protected readonly mine = computed(() =>
    this.known().filter(({ substituteId, isOn }) => isOn && substituteId === this.account()?.id),
  );

  constructor() {
    const arrived = toSignal(inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)));
    const last = inject(LastWrite);
    effect(() => {
      if (arrived()) untracked(() => this.asked.reload());
    });
    effect(() => {
      if (last.to().url.startsWith(SUBSTITUTIONS)) untracked(() => this.asked.reload());
    });
  }
}
