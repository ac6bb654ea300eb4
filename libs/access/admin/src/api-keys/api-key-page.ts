import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ApiKeyForm, apiKeyTexts, type ApiKey, type ApiKeyChange } from '@clientele/access/dto';
import {
  ErrorSummary,
  FieldInput,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  SaveBar,
  Skeleton,
  Speech,
  Toast,
  claiming,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
  apiResource,
} from '@clientele/shared/admin';
import { Session } from '../session';
import { accessAdminTexts } from '../texts';
import { ApiKeyActs } from './api-key-acts';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { API_KEYS, ApiKeyClient } from './api-key-client';
import { ApiKeyFields } from './api-key-fields';

/** One key: what it is, what it calls that goes away, and its form for whoever may change it. */
@Component({
  selector: 'cl-api-key-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApiKeyFields, ErrorSummary, FieldInput, Icon, LoadError, MatButton, PageTitle, SaveBar, Skeleton],
  templateUrl: './api-key-page.html',
  styleUrl: './api-key-page.scss',
})
export class ApiKeyPage {
  readonly id = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly acts = inject(ApiKeyActs);
  protected readonly texts = texts;
  protected readonly titles = apiKeyTexts;
  protected readonly accessTexts = accessAdminTexts;
  protected readonly ApiKeyForm = ApiKeyForm;
  private readonly session = inject(Session);
  private readonly client = inject(ApiKeyClient);
  private readonly toast = inject(Toast);
  protected readonly found = apiResource<ApiKey>(() => ({
    url: `${API_KEYS}/${this.id()}`,
    context: claiming(),
  }));
  protected readonly key = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly mayWrite = computed(
    () => this.session.can('api_keys:write') && this.key()?.revokedAt === null,
  );
  private readonly record = computed(() => formOf(this.key()));
  protected readonly editing = recordForm<ApiKeyForm>(ApiKeyForm, this.record);
  protected readonly saving = signal(false);
  protected readonly changedMeanwhile = signal(false);

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async save(): Promise<void> {
    const key = this.key();
    if (!key || this.saving()) return;
    this.saving.set(true);
    try {
      const saved = await saveForm(this.editing.form, async () =>
        this.take(await this.client.change(key, patchOf(this.editing.changes()))),
      );
      if (saved) this.toast.done(texts.saved, { name: this.editing.draft().name });
    } catch (error) {
      if (problemOf(error).status === 412) this.readAgain();
    } finally {
      this.saving.set(false);
    }
  }

  protected discard(): void {
    this.editing.discard();
    this.changedMeanwhile.set(false);
    resetForm(this.editing.form);
  }

  protected async rotate(key: ApiKey): Promise<void> {
    await this.acts.rotate(key);
    this.found.reload();
  }

  protected async revoke(key: ApiKey): Promise<void> {
    if (await this.acts.revoke(key)) this.found.reload();
  }

  private take(key: ApiKey): void {
    this.key.set(key);
    this.changedMeanwhile.set(false);
  }

  private readAgain(): void {
    this.changedMeanwhile.set(true);
    this.found.reload();
  }
}

function formOf(key: ApiKey | undefined): ApiKeyForm & { id?: string } {
  return key ? { ...key, expiresOn: key.expiresAt.slice(0, 10) } : new ApiKeyForm();
}

/** At noon it is the same day in all of Europe. */
function patchOf({ expiresOn, ...rest }: Partial<ApiKeyForm>): Partial<ApiKeyChange> {
  return expiresOn === undefined ? rest : { ...rest, expiresAt: `${expiresOn}T12:00:00.000Z` };
}
