import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
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
  /** The account is to be active, or not. */
  readonly switched = output<boolean>();
  readonly removed = output();
  protected readonly session = inject(Session);
  protected readonly rights = inject(CustomerRights);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly ownTexts = customersAdminTexts;

  protected print(): void {
    window.print();
  }
}
