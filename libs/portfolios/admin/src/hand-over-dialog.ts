import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Jobs } from '@clientele/jobs/admin';
import { HandOverInput, handOverScopes } from '@clientele/portfolios/dto';
import { FieldInput, LoadError, SaveDialog, Speech, contractForm, saveForm } from '@clientele/shared/admin';
import { Managers } from './managers';
import { PortfolioClient, previewOf } from './portfolio-client';
import { portfoliosAdminTexts as texts } from './texts';

export interface HandOverDialogData {
  fromId: string;
  name: string;
  /** All of them when nothing is ticked. */
  companyIds: readonly string[];
}

/** To whom companies go, and why; how many move is said first. */
@Component({
  selector: 'cl-hand-over-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, LoadError, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(texts.handOverTitle, { name: data.name })"
      [form]="form"
      [dirty]="draft() !== blank"
      [saving]="busy()"
      [action]="say(texts.begin)"
      (save)="begin()"
    >
      <p>{{ say(scopes[draft().scope]) }}</p>
      <cl-field [of]="HandOverInput" name="toId" [field]="form.toId" [choices]="managers.but(data.fromId)" />
      <cl-field [of]="HandOverInput" name="reason" [field]="form.reason" />
      <div aria-live="polite">
        @if (preview.error(); as error) {
          <cl-load-error [error]="error" (retry)="preview.reload()" />
        } @else if (preview.hasValue()) {
          <strong>{{ say(texts.moves, counts(preview.value())) }}</strong>
        }
      </div>
    </cl-save-dialog>
  `,
})
export class HandOverDialog {
  protected readonly data = inject<HandOverDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<HandOverDialog, boolean>>(MatDialogRef);
  private readonly client = inject(PortfolioClient);
  private readonly jobs = inject(Jobs);
  protected readonly managers = inject(Managers);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly scopes = handOverScopes;
  protected readonly HandOverInput = HandOverInput;
  protected readonly blank: HandOverInput = {
    ...new HandOverInput(),
    fromId: this.data.fromId,
    scope: this.data.companyIds.length > 0 ? 'selection' : 'all',
    companyIds: [...this.data.companyIds],
  };
  protected readonly draft = signal(this.blank);
  protected readonly form = contractForm(HandOverInput, this.draft);
  /** The same to whom is the same question. */
  private readonly counted = computed(() => ({ ...this.blank, toId: this.draft().toId }), {
    equal: (one, other) => one.toId === other.toId,
  });
  protected readonly preview = previewOf(this.counted);
  protected readonly busy = signal(false);

  /** As arguments of a text. */
  protected counts({ companies, people }: { companies: number; people: number }): Record<string, number> {
    return { companies, people };
  }

  protected async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const begun = await saveForm(this.form, async () =>
        this.jobs.track(await this.client.handOver(this.draft())),
      );
      if (begun) this.ref.close(true);
    } catch {
      // What no field shows was told by the snackbar; the form keeps what was typed.
    } finally {
      this.busy.set(false);
    }
  }
}
