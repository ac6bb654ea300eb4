import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Jobs } from '@clientele/jobs/admin';
import { HandOverInput, handOverScopes } from '@clientele/portfolios/dto';
import {
  FieldInput,
  LoadError,
  Speech,
  contractForm,
  holdDialog,
  saveForm,
  sharedTexts,
} from '@clientele/shared/admin';
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
  imports: [FieldInput, LoadError, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.handOverTitle, { name: data.name }) }}</h2>
    <mat-dialog-content>
      <p>{{ say(scopes[draft().scope]) }}</p>
      <form id="cl-hand-over" class="cl-form" novalidate autocomplete="off" (submit)="begin($event)">
        <cl-field
          [of]="HandOverInput"
          name="toId"
          [field]="form.toId"
          [choices]="managers.but(data.fromId)"
        />
        <cl-field [of]="HandOverInput" name="reason" [field]="form.reason" />
      </form>
      <div aria-live="polite">
        @if (preview.error(); as error) {
          <cl-load-error [error]="error" (retry)="preview.reload()" />
        } @else if (preview.hasValue()) {
          <strong>{{ say(texts.moves, counts(preview.value())) }}</strong>
        }
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [disabled]="busy()" (click)="hold.leave()">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button matButton="filled" type="submit" form="cl-hand-over" [disabled]="busy()">
        {{ say(texts.begin) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0 0 16px;
    }
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
  protected readonly sharedTexts = sharedTexts;
  protected readonly scopes = handOverScopes;
  protected readonly HandOverInput = HandOverInput;
  private readonly blank: HandOverInput = {
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
  protected readonly hold = holdDialog(this.ref, {
    dirty: () => this.draft() !== this.blank,
    saving: this.busy,
  });

  /** As arguments of a text. */
  protected counts({ companies, people }: { companies: number; people: number }): Record<string, number> {
    return { companies, people };
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
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
