import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  ApiKeyInput,
  apiKeyTexts,
  type KeyRestriction,
  type KeyRestrictionList,
} from '@clientele/access/dto';
import {
  ErrorTexts,
  FieldInput,
  Speech,
  claiming,
  type ChoiceOption,
  apiResource,
} from '@clientele/shared/admin';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { CompanyPicker } from './company-picker';
import { PermissionPicker } from './permission-picker';

/** What a new key and one that is changed have in common: its name, what it may do, with whom and from where. */
@Component({
  selector: 'cl-api-key-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyPicker, FieldInput, FormField, PermissionPicker],
  template: `
    <cl-field [of]="ApiKeyInput" name="name" [field]="form().name" />
    <div role="group" aria-labelledby="permissions-title">
      <h2 id="permissions-title">{{ say(titles.permissions) }}</h2>
      <p class="cl-muted">{{ say(texts.permissionsHint) }}</p>
      <cl-permission-picker [formField]="form().permissions" [problem]="permissionProblem()" />
    </div>
    <div class="cl-form" role="group" aria-labelledby="restriction-title">
      <h2 id="restriction-title">{{ say(titles.restrictedTo) }}</h2>
      <p class="cl-muted">{{ say(texts.restrictionHint) }}</p>
      <cl-field [of]="ApiKeyInput" name="groupIds" [field]="form().groupIds" [choices]="groups()" />
      <cl-company-picker
        [formField]="form().companyIds"
        [problem]="companyProblem()"
        [found]="companies()"
        [known]="restrictedTo()"
        (typed)="asked.set($event)"
      />
    </div>
    <cl-field [of]="ApiKeyInput" name="allowedNetworks" [field]="form().allowedNetworks" />
  `,
  styles: `
    :host {
      display: contents;
    }
    h2 {
      margin: 0;
      font: var(--mat-sys-title-small);
    }
    p {
      margin: 0 0 8px;
    }
    .cl-form > p {
      margin-block: calc(-1 * var(--cl-gap)) 0;
    }
  `,
})
export class ApiKeyFields {
  readonly form = input.required<Pick<FieldTree<ApiKeyInput>, keyof ApiKeyInput>>();
  /** What the key is restricted to so far. */
  readonly restrictedTo = input<readonly KeyRestriction[]>([]);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = apiKeyTexts;
  protected readonly ApiKeyInput = ApiKeyInput;
  protected readonly asked = signal('');
  private readonly errorTexts = inject(ErrorTexts);
  private readonly answer = apiResource<KeyRestrictionList>(() => ({
    url: '/api/v1/api-key-restrictions',
    params: { q: this.asked().trim() },
    context: claiming(),
  }));
  /** While more is asked, what was found before stays. */
  private readonly found = linkedSignal<KeyRestriction[] | undefined, KeyRestriction[]>({
    source: () => (this.answer.hasValue() ? this.answer.value().items : undefined),
    computation: (now, before) => now ?? before?.value ?? [],
  });
  protected readonly companies = computed(() => this.found().filter(({ kind }) => kind === 'company'));
  /** With those that are gone: whoever opens the list and leaves it takes no restriction away. */
  protected readonly groups = computed((): readonly ChoiceOption[] => {
    const there = this.found().filter(({ kind }) => kind === 'group');
    const before = this.restrictedTo().filter(
      ({ kind, id }) => kind === 'group' && !there.some((group) => group.id === id),
    );
    return [...there, ...before].map(({ id, name }) => ({ value: id, label: name || this.say(texts.gone) }));
  });
  protected readonly permissionProblem = computed(() => this.errorTexts.first(this.form().permissions()));
  protected readonly companyProblem = computed(() => this.errorTexts.first(this.form().companyIds()));
}
