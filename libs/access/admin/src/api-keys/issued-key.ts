import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { CopyButton, Icon, Speech } from '@clientele/shared/admin';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';

/** The one time that a key is shown. */
@Component({
  selector: 'cl-issued-key',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon],
  template: `
    <div class="cl-notice attention" role="status">
      <cl-icon name="key" />
      <div>
        <strong>{{ say(texts.issuedTitle) }}</strong>
        <p>{{ say(texts.issuedText) }}</p>
      </div>
    </div>
    <p class="key">
      <code>{{ key() }}</code> <cl-copy-button [value]="key()" />
    </p>
  `,
  styles: `
    p {
      margin: 0;
    }
    .key {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      margin-block-start: 12px;
      padding: 12px 16px;
      border: 1px solid var(--cl-line);
      border-radius: var(--cl-radius);
      background: var(--mat-sys-surface-container-low);
      overflow-wrap: anywhere;
    }
    code {
      min-inline-size: 0;
      user-select: all;
    }
  `,
})
export class IssuedKey {
  readonly key = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
}
