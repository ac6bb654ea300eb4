import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type Type,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import type { CustomerSection } from '../sections';
import { customersAdminTexts } from '../texts';
import { cardTexts as texts } from './card-texts';

/** What can be done with the customer besides editing (S1-02); what the role may not do is not there. */
@Component({
  selector: 'cl-operations-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatMenuModule],
  template: `
    <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      {{ say(texts.operations) }}<cl-icon iconPositionEnd name="chevron-down" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      @let enabled = customer().enabled;
      @if (rights.mayChange('enabled', !enabled)) {
        <button mat-menu-item type="button" (click)="switched.emit(!enabled)">
          <cl-icon [name]="enabled ? 'off' : 'good'" />{{ say(enabled ? texts.disable : texts.enable) }}
        </button>
      }
      @for (one of offered(); track one) {
        <button mat-menu-item type="button" (click)="begin(one.loadDialog)">
          <cl-icon [name]="one.icon" />{{ say(one.title) }}
        </button>
      }
      <button mat-menu-item type="button" (click)="print()">
        <cl-icon name="print" />{{ say(texts.print) }}
      </button>
      @if (session.can('customers:delete')) {
        <button mat-menu-item type="button" class="cl-danger" (click)="removed.emit()">
          <cl-icon name="delete" />{{ say(ownTexts.delete) }}
        </button>
      }
    </mat-menu>
  `,
})
export class OperationsMenu {
  readonly customer = input.required<CustomerCard>();
  readonly sections = input<readonly CustomerSection[]>([]);
  /** The account is to be active, or not. */
  readonly switched = output<boolean>();
  readonly removed = output();
  private readonly dialog = inject(MatDialog);
  protected readonly session = inject(Session);
  protected readonly rights = inject(CustomerRights);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly ownTexts = customersAdminTexts;

  /** What the sections offer to whoever may. */
  protected readonly offered = computed(() =>
    this.sections().flatMap(({ operation }) =>
      operation && this.session.can(operation.permission) ? [operation] : [],
    ),
  );

  protected async begin(load: () => Promise<Type<unknown>>): Promise<void> {
    const size = { width: '640px', maxWidth: 'min(640px, 100vw - 16px)', disableClose: true };
    this.dialog.open(await load(), { ...size, data: { customerId: this.customer().id } });
  }

  protected print(): void {
    window.print();
  }
}
