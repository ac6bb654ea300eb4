import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { SubstitutionInput, type Substitution } from '@clientele/portfolios/dto';
import { FieldInput, SaveDialog, Speech, contractForm, saveForm } from '@clientele/shared/admin';
import { Managers } from './managers';
import { PortfolioClient } from './portfolio-client';
import { portfoliosAdminTexts as texts } from './texts';

/** Who stands in, and for which days; an owner says for whom. */
@Component({
  selector: 'cl-substitution-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(texts.nameSubstitute)"
      [form]="form"
      [dirty]="draft() !== blank"
      [saving]="busy()"
      (save)="save()"
    >
      <p>{{ say(texts.dialogText) }}</p>
      @if (forOthers()) {
        <cl-field
          [of]="SubstitutionInput"
          name="managerId"
          [field]="form.managerId"
          [choices]="managers.but(draft().substituteId)"
        />
      }
      <cl-field
        [of]="SubstitutionInput"
        name="substituteId"
        [field]="form.substituteId"
        [choices]="managers.but(draft().managerId)"
      />
      <cl-field [of]="SubstitutionInput" name="fromOn" [field]="form.fromOn" />
      <cl-field [of]="SubstitutionInput" name="toOn" [field]="form.toOn" />
    </cl-save-dialog>
  `,
})
export class SubstitutionDialog {
  private readonly ref = inject<MatDialogRef<SubstitutionDialog, Substitution>>(MatDialogRef);
  private readonly client = inject(PortfolioClient);
  private readonly account = inject(Session).account;
  protected readonly managers = inject(Managers);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly SubstitutionInput = SubstitutionInput;
  protected readonly forOthers = computed(() => this.account()?.role === 'owner');
  protected readonly blank: SubstitutionInput = {
    ...new SubstitutionInput(),
    managerId: this.account()?.id ?? null,
  };
  protected readonly draft = signal(this.blank);
  protected readonly form = contractForm(SubstitutionInput, this.draft);
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await saveForm(this.form, async () => this.ref.close(await this.client.substitute(this.draft())));
    } catch {
      // What no field shows was told by the snackbar; the form keeps what was typed.
    } finally {
      this.busy.set(false);
    }
  }
}
