import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import {
  ErrorSummary,
  FORM_STATUSES,
  FieldInput,
  Icon,
  LoadError,
  MERGE_PATCH,
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
import { Session } from '@clientele/access/admin';
import { SettingsInput, registerNames, settingsTexts, type Settings } from '@clientele/settings/dto';
import { firstValueFrom } from 'rxjs';
import { RequiredFields } from './required-fields';
import { Shop } from './shop';
import { settingsAdminTexts as texts } from './texts';
import { timeZones } from './time-zones';

const SETTINGS = '/api/v1/settings';

/** What the owner decides about the shop and about the customer's form. */
@Component({
  selector: 'cl-settings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, Icon, LoadError, PageTitle, RequiredFields, SaveBar, Skeleton],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  private readonly http = inject(HttpClient);
  private readonly shop = inject(Shop);
  private readonly toast = inject(Toast);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly SettingsInput = SettingsInput;
  protected readonly texts = texts;
  protected readonly settingsTexts = settingsTexts;
  protected readonly registerNames = registerNames;
  protected readonly found = apiResource<Settings>(() => ({ url: SETTINGS, context: claiming() }));
  protected readonly settings = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly mayWrite = computed(() => this.session.can('settings:write'));
  protected readonly editing = recordForm(SettingsInput, () => this.settings() ?? new SettingsInput(), {
    rules: (path) => disabled(path, { when: () => !this.mayWrite() }),
  });
  protected readonly zones = computed(() => timeZones(this.settings()?.timeZone ?? ''));
  protected readonly saving = signal(false);
  protected readonly changedMeanwhile = signal(false);

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async save(): Promise<void> {
    const settings = this.settings();
    if (!settings || this.saving()) return;
    this.saving.set(true);
    try {
      const saved = await saveForm(this.editing.form, async () => this.take(await this.patch(settings)));
      if (saved) this.toast.done(texts.saved);
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

  protected require(names: string[]): void {
    this.editing.draft.update((draft) => ({ ...draft, requiredFields: names }));
  }

  private patch({ version }: Settings): Promise<Settings> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<Settings>(SETTINGS, this.editing.changes(), { headers, context }));
  }

  private take(settings: Settings): void {
    this.settings.set(settings);
    this.shop.use(settings);
    this.changedMeanwhile.set(false);
  }

  private readAgain(): void {
    this.changedMeanwhile.set(true);
    this.found.reload();
  }
}
