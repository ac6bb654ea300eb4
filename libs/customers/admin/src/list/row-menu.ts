import { ChangeDetectionStrategy, Component, inject, output, viewChild } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { Icon, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import type { Row } from './columns';
import { listTexts as texts } from './texts';

/** What can be done with one customer, behind three dots (S4-10); the trigger passes the `row`. */
@Component({
  selector: 'cl-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenu, MatMenuContent, MatMenuItem, RouterLink],
  template: `
    <mat-menu xPosition="before">
      <ng-template matMenuContent let-row="row">
        <a mat-menu-item [routerLink]="['/customers', row.id]"
          ><cl-icon name="show" />{{ say(texts.view) }}</a
        >
        @if (!row.deletedAt && rights.changes()) {
          <a mat-menu-item [routerLink]="['/customers', row.id, 'edit']"
            ><cl-icon name="edit" />{{ say(texts.edit) }}</a
          >
        }
        @if (session.can('customers:delete')) {
          @if (row.deletedAt) {
            <button mat-menu-item type="button" (click)="restored.emit(row)">
              <cl-icon name="restore" />{{ say(texts.restore) }}
            </button>
          } @else {
            <button mat-menu-item type="button" class="cl-danger" (click)="removed.emit(row)">
              <cl-icon name="delete" />{{ say(texts.delete) }}
            </button>
          }
        }
      </ng-template>
    </mat-menu>
  `,
})
export class RowMenu {
  readonly removed = output<Row>();
  readonly restored = output<Row>();
  readonly menu = viewChild.required(MatMenu);
  protected readonly say = inject(Speech).say;
  protected readonly session = inject(Session);
  protected readonly rights = inject(CustomerRights);
  protected readonly texts = texts;
}
