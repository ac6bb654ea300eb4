import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { NewApiKey, type IssuedApiKey } from '@clientele/access/dto';
import {
  ErrorSummary,
  FieldInput,
  PageTitle,
  Speech,
  contractForm,
  saveForm,
  sharedTexts,
} from '@clientele/shared/admin';
import { clean } from '@clientele/shared/dto';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { ApiKeyClient } from './api-key-client';
import { ApiKeyFields } from './api-key-fields';
import { IssuedKey } from './issued-key';

/** Makes a key, and shows it once. */
@Component({
  selector: 'cl-new-api-key-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApiKeyFields, ErrorSummary, FieldInput, IssuedKey, MatButton, PageTitle, RouterLink],
  template: `
    <div class="cl-page cl-narrow">
      <cl-page-title
        backTo="/api-keys"
        [backTitle]="say(texts.back)"
        [title]="issued()?.name ?? say(texts.newTitle)"
      />
      @if (issued(); as made) {
        <cl-issued-key [key]="made.key" />
        <a class="done" matButton="filled" routerLink="/api-keys">{{ say(texts.done) }}</a>
      } @else {
        <cl-error-summary [of]="form" />
        <form class="cl-panel cl-form" novalidate autocomplete="off" (submit)="create($event)">
          <cl-api-key-fields [form]="form" />
          <cl-field [of]="NewApiKey" name="validMonths" [field]="form.validMonths" />
          <div class="actions">
            <button matButton="filled" type="submit" [disabled]="busy()">{{ say(texts.add) }}</button>
            <a matButton routerLink="/api-keys">{{ say(sharedTexts.cancel) }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styles: `
    .actions {
      display: flex;
      gap: 8px;
    }
    .done {
      margin-block-start: 16px;
    }
  `,
})
export class NewApiKeyPage {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly NewApiKey = NewApiKey;
  protected readonly draft = signal<NewApiKey>(new NewApiKey());
  protected readonly form = contractForm(NewApiKey, this.draft);
  protected readonly issued = signal<IssuedApiKey | null>(null);
  protected readonly busy = signal(false);
  private readonly client = inject(ApiKeyClient);

  hasUnsavedWork(): boolean {
    return !this.issued() && JSON.stringify(this.draft()) !== JSON.stringify(new NewApiKey());
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await saveForm(this.form, async () => {
        const input = clean(NewApiKey, this.draft()) as unknown as NewApiKey;
        this.issued.set(await this.client.create(input));
      });
    } finally {
      this.busy.set(false);
    }
  }
}
