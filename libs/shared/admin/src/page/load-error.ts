import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon';
import { NO_NETWORK, problemOf } from '../problems/problem';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { CopyButton } from './copy-button';

/** A part of a page that could not be read: what happened, a retry, and the request id to pass on. */
@Component({
  selector: 'cl-load-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, MatButton],
  template: `
    <div class="cl-notice danger" role="alert">
      <cl-icon name="danger" />
      <div class="body">
        <strong>{{ say(texts.loadFailed) }}</strong>
        <p>{{ text() }}</p>
        @if (problem().requestId; as id) {
          <p class="id">
            {{ say(texts.requestId) }}: <code>{{ id }}</code> <cl-copy-button [value]="id" />
          </p>
        }
      </div>
      <button matButton="outlined" type="button" (click)="retry.emit()">{{ say(texts.retry) }}</button>
    </div>
  `,
  styles: `
    .body {
      flex: 1;
      min-inline-size: 0;
    }
    p {
      margin: 0;
    }
    .id {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class LoadError {
  readonly error = input.required<unknown>();
  readonly retry = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly text = computed(() => {
    const { code, detail, title } = this.problem();
    if (code === NO_NETWORK) return this.say(texts.noNetwork);
    return detail || title || this.say(texts.unexpected);
  });
}
