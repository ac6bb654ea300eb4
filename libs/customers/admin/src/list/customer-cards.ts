import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { CustomerRow } from '@clientele/customers/dto';
import { fieldOf } from '@clientele/shared/dto';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { nameOf } from '../customer-name';
import { TOGGLES, type Row, type Toggle } from './columns';
import { FavouriteButton } from '../favourite-button';
import { CustomerCell } from './customer-cell';
import { RowMenu } from './row-menu';
import { listTexts as texts } from './texts';

/** The rows on a phone: a card each, with what is needed to find, call and switch. */
@Component({
  selector: 'cl-customer-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CustomerCell, FavouriteButton, Icon, MatIconButton, MatMenuTrigger, RouterLink, RowMenu],
  templateUrl: './customer-cards.html',
  styleUrl: './customer-cards.css',
})
export class CustomerCards {
  readonly rows = input.required<readonly Row[]>();
  readonly toggled = output<{ row: Row; name: Toggle }>();
  readonly removed = output<Row>();
  readonly restored = output<Row>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly nameOf = nameOf;
  protected readonly toggles = TOGGLES.map((name) => fieldOf(CustomerRow, name));
  protected readonly titles = {
    lastVisitAt: fieldOf(CustomerRow, 'lastVisitAt').title,
    sales: fieldOf(CustomerRow, 'sales').title,
  };

  protected companyOf(row: Row): string {
    const company = row['company'];
    return typeof company === 'string' ? company : '';
  }
}
