import { ChangeDetectionStrategy, Component, Service, inject } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MAT_SNACK_BAR_DATA, MatSnackBar, MatSnackBarRef } from '@angular/material/snack-bar';
import type { Said, SaidParams } from '@clientele/shared/dto';
import { Icon } from './icon';
import { Speech } from './speech';
import { sharedTexts as texts } from './texts';

interface ToastData {
  text: string;
  undo?: () => void;
  requestId?: string;
  failed: boolean;
}

const READ_MS = 5_000;
const UNDO_MS = 12_000;
const PROBLEM_MS = 20_000;

/** The one place for short news: what was done (with undo, while that is possible) and what went wrong. */
@Service()
export class Toast {
  private readonly bar = inject(MatSnackBar);
  private readonly speech = inject(Speech);

  done(said: Said, params?: SaidParams, undo?: () => void): void {
    this.open(
      { text: this.speech.say(said, params), failed: false, ...(undo && { undo }) },
      undo ? UNDO_MS : READ_MS,
    );
  }

  failed(said: Said, params?: SaidParams): void {
    this.problem(this.speech.say(said, params));
  }

  /** A text that is already in the operator's language, with the id under which the server logged the request. */
  problem(text: string, requestId = ''): void {
    this.open({ text, requestId, failed: true }, PROBLEM_MS);
  }

  private open(data: ToastData, duration: number): void {
    const politeness = data.failed ? 'assertive' : 'polite';
    this.bar.openFromComponent(ToastBar, { data, duration, politeness, verticalPosition: 'bottom' });
  }
}

@Component({
  selector: 'cl-toast-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton],
  template: `
    <cl-icon [name]="data.failed ? 'danger' : 'good'" />
    <span class="text">{{ data.text }}</span>
    @if (data.requestId) {
      <button matButton type="button" (click)="copy()">{{ say(texts.copyRequestId) }}</button>
    }
    @if (data.undo) {
      <button matButton type="button" class="undo" (click)="undo()">{{ say(texts.undo) }}</button>
    }
    <button matIconButton type="button" [attr.aria-label]="say(texts.close)" (click)="ref.dismiss()">
      <cl-icon name="close" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
      color: var(--mat-sys-inverse-on-surface);
      --mat-button-text-label-text-color: var(--mat-sys-inverse-primary);
      --mat-icon-button-icon-color: var(--mat-sys-inverse-on-surface);
    }
    .text {
      flex: 1;
      overflow-wrap: anywhere;
    }
  `,
})
class ToastBar {
  protected readonly data = inject<ToastData>(MAT_SNACK_BAR_DATA);
  protected readonly ref = inject(MatSnackBarRef);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly clipboard = inject(Clipboard);

  protected undo(): void {
    this.data.undo?.();
    this.ref.dismissWithAction();
  }

  protected copy(): void {
    this.clipboard.copy(this.data.requestId ?? '');
  }
}
