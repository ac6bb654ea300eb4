import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import type { CompanyRecord } from '@clientele/companies/dto';
import { Icon, LoadError, Skeleton, Speech } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { ParentDialog, type ParentDialogData } from './parent-dialog';
import { familyOf } from './record-client';
import { recordAdminTexts as texts } from './record-texts';

/** The companies above, below and beside a company, as a small tree. */
@Component({
  selector: 'cl-company-family',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, RouterLink, Skeleton],
  template: `
    @if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else if (!found.hasValue()) {
      <cl-skeleton [rows]="2" />
    } @else {
      @let family = found.value().items;
      @if (family.length < 2) {
        <p class="cl-muted">{{ say(texts.noFamily) }}</p>
      } @else {
        <ul>
          @for (relative of family; track relative.id) {
            <li [style.padding-inline-start.px]="relative.level * 20">
              @if (relative.id === company().id) {
                <strong aria-current="true">{{ relative.name }}</strong>
              } @else {
                <a [routerLink]="['/companies', relative.id]">{{ relative.name }}</a>
              }
            </li>
          }
        </ul>
      }
      @if (mayWrite()) {
        <button matButton="outlined" type="button" (click)="change()">
          <cl-icon name="edit" />{{ say(texts.changeParent) }}
        </button>
      }
    }
  `,
  styles: `
    ul,
    p {
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class CompanyFamilyTree {
  readonly company = input.required<CompanyRecord>();
  /** The parent may be another by now. */
  readonly changed = output();
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly id = computed(() => this.company().id);
  private readonly parentId = computed(() => this.company().parentId);
  protected readonly mayWrite = computed(() => this.session.can('companies:write'));
  protected readonly found = familyOf(this.id);

  constructor() {
    effect(() => {
      this.parentId();
      untracked(() => this.found.reload());
    });
  }

  protected async change(): Promise<void> {
    const company = this.company();
    const family = this.found.hasValue() ? this.found.value().items : [];
    const parent = family.find(({ id }) => id === company.parentId)?.name ?? '';
    const dialog = this.dialog.open<ParentDialog, ParentDialogData>(ParentDialog, {
      data: { company, parent },
      width: '480px',
    });
    await firstValueFrom(dialog.afterClosed());
    this.changed.emit();
  }
}
