import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Can, Session } from '@clientele/access/admin';
import type { Substitution } from '@clientele/portfolios/dto';
import { Formats, Icon, LoadError, Skeleton, Speech, Toast } from '@clientele/shared/admin';
import { PortfolioClient, substitutionList } from './portfolio-client';
import { SubstitutionDialog } from './substitution-dialog';
import { portfoliosAdminTexts as texts } from './texts';

/** Who stands in for whom, now and later. */
@Component({
  selector: 'cl-substitution-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, Icon, LoadError, MatButton, Skeleton],
  template: `
    <div class="top">
      <h2>{{ say(texts.substitutions) }}</h2>
      <button
        *clCan="'portfolios:substitute'"
        matButton="outlined"
        type="button"
        aria-haspopup="dialog"
        (click)="name()"
      >
        <cl-icon name="add" />{{ say(texts.nameSubstitute) }}
      </button>
    </div>
    @if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else if (!found.hasValue()) {
      <cl-skeleton [rows]="3" />
    } @else {
      <ul>
        @for (one of found.value().items; track one.id) {
          <li>
            <span class="who">
              <strong>{{ say(texts.standsIn, { substitute: one.substitute, manager: one.manager }) }}</strong>
              <span class="cl-muted">
                {{ say(texts.days, { from: formats.day(one.fromOn), to: formats.day(one.toOn) }) }}
              </span>
            </span>
            @if (one.isOn) {
              <span class="cl-chip good"><cl-icon name="good" />{{ say(texts.now) }}</span>
            }
            @if (mayEnd(one)) {
              <button
                matButton
                type="button"
                [disabled]="ending()"
                [attr.aria-label]="say(texts.endOf, { substitute: one.substitute, manager: one.manager })"
                (click)="end(one)"
              >
                {{ say(texts.end) }}
              </button>
            }
          </li>
        } @empty {
          <li class="cl-muted">{{ say(texts.noSubstitutions) }}</li>
        }
      </ul>
    }
  `,
  styles: `
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 12px;
    }
    h2 {
      margin: 0;
      font: var(--mat-sys-title-medium);
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .who {
      display: grid;
      flex: 1;
      min-inline-size: 200px;
      overflow-wrap: anywhere;
    }
  `,
})
export class SubstitutionPanel {
  private readonly dialog = inject(MatDialog);
  private readonly client = inject(PortfolioClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly found = substitutionList();
  protected readonly ending = signal(false);
  private readonly me = computed(() => this.session.account());

  /** Whoever is away, or an owner. */
  protected mayEnd({ managerId }: Substitution): boolean {
    return this.me()?.role === 'owner' || managerId === this.me()?.id;
  }

  protected async name(): Promise<void> {
    const dialog = this.dialog.open<SubstitutionDialog, void, Substitution>(SubstitutionDialog, {
      width: '520px',
    });
    const named = await firstValueFrom(dialog.afterClosed());
    if (!named) return;
    this.found.reload();
    this.toast.done(texts.named, { name: named.substitute });
  }

  protected async end({ id }: Substitution): Promise<void> {
    this.ending.set(true);
    try {
      await this.client.end(id);
      this.toast.done(texts.ended);
    } finally {
      this.ending.set(false);
      this.found.reload();
    }
  }
}
