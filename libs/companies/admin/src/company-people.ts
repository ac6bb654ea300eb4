import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { companyRoles, recordTexts, type CompanyPerson } from '@clientele/companies/dto';
import { Icon, LoadError, Skeleton, Speech, Toast } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { PersonDialog, type PersonDialogData } from './person-dialog';
import { CompanyRecordClient, peopleOf } from './record-client';
import { recordAdminTexts as texts } from './record-texts';

const SHOWN = 50;

/** Who acts for a company, and as what. */
@Component({
  selector: 'cl-company-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, MatIconButton, RouterLink, Skeleton],
  templateUrl: './company-people.html',
  styleUrl: './company-people.css',
})
export class CompanyPeople {
  readonly companyId = input.required<string>();
  private readonly dialog = inject(MatDialog);
  private readonly client = inject(CompanyRecordClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = recordTexts;
  protected readonly roles = companyRoles;
  protected readonly mayWrite = computed(() => this.session.can('companies:write'));
  protected readonly found = peopleOf(this.companyId, SHOWN);

  protected nameOf({ firstName, lastName }: CompanyPerson): string {
    return `${firstName} ${lastName}`.trim();
  }

  protected async edit(person: CompanyPerson | null): Promise<void> {
    const data = { companyId: this.companyId(), person };
    const dialog = this.dialog.open<PersonDialog, PersonDialogData, boolean>(PersonDialog, {
      data,
      width: '480px',
    });
    if (await firstValueFrom(dialog.afterClosed())) this.found.reload();
  }

  /** Adding them again takes it back. */
  protected async remove(person: CompanyPerson): Promise<void> {
    const { customerId, roles, primary } = person;
    const companyId = this.companyId();
    await this.client.removePerson(companyId, customerId);
    this.found.reload();
    this.toast.done(texts.personRemoved, { name: this.nameOf(person) }, () => {
      void this.client.writePerson(companyId, customerId, { roles, primary }).then(() => this.found.reload());
    });
  }
}
