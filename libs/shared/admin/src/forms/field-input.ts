import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type Field as FormFieldOf } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { fieldOf, type Contract, type Kind, type MoneyValue, type Said } from '@clientele/shared/dto';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { type ChoiceOption } from './choice';
import { Countries } from './countries';
import { DayPicker } from './day-picker';
import { ErrorTexts } from './error-text';
import { MoneyInput } from './money-input';
import { SearchSelect } from './search-select';
import { TagsInput } from './tags-input';
import { TypedInput } from './typed-input';

type Control =
  | 'text'
  | 'area'
  | 'integer'
  | 'percent'
  | 'decimal'
  | 'day'
  | 'money'
  | 'flag'
  | 'choice'
  | 'search'
  | 'tags'
  | 'some';

const CONTROL_OF: Partial<Record<Kind, Control>> = {
  integer: 'integer',
  percent: 'percent',
  decimal: 'decimal',
  day: 'day',
  money: 'money',
  flag: 'flag',
  choice: 'choice',
  country: 'search',
  tags: 'tags',
};
const TYPE_OF: Partial<Record<Kind, string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  secret: 'password',
};

/** Longer lists are searched by typing. */
const LONG_LIST = 12;
let made = 0;

/** One field of a form in one line: label, hint, required mark, control and errors come from its contract. */
@Component({
  selector: 'cl-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayPicker,
    FormField,
    Icon,
    MatCheckbox,
    MatFormFieldModule,
    MatIconButton,
    MatInput,
    MatSelectModule,
    MoneyInput,
    SearchSelect,
    TagsInput,
    TypedInput,
  ],
  templateUrl: './field-input.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    mat-form-field {
      inline-size: 100%;
    }
    .coming {
      block-size: calc(var(--cl-button-height) + 10px);
    }
    .flag-hint {
      margin: 0;
      padding-inline-start: var(--cl-flag-indent);
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
  `,
})
export class FieldInput<T extends object> {
  readonly of = input.required<Contract<T>>();
  readonly name = input.required<keyof T & string>();
  readonly field = input.required<FormFieldOf<unknown>>();
  /** The entries of a field that holds an id or several, or other words for a choice. */
  readonly choices = input<readonly ChoiceOption[]>();
  readonly autocomplete = input('off');
  /** More than one makes a text area. */
  readonly rows = input(1);
  /** The first day that the calendar offers. */
  readonly earliest = input<string>();
  /** Another label or hint than the contract's, where the form says it better. */
  readonly titled = input<Said>();
  readonly hinted = input<Said>();

  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly hintId = `cl-hint-${++made}`;
  protected readonly shown = signal(false);
  private readonly errorTexts = inject(ErrorTexts);
  private readonly countries = inject(Countries);

  private readonly described = computed(() => fieldOf(this.of(), this.name()));
  protected readonly label = computed(() => this.say(this.titled() ?? this.described().title));
  protected readonly hint = computed(() => {
    const hint = this.hinted() ?? this.described().hint;
    return hint ? this.say(hint) : '';
  });
  protected readonly problem = computed(() => this.errorTexts.first(this.field()()));
  protected readonly secret = computed(() => this.described().kind === 'secret');
  protected readonly type = computed(() =>
    this.secret() && this.shown() ? 'text' : (TYPE_OF[this.described().kind] ?? 'text'),
  );

  protected readonly control = computed((): Control => {
    const { kind, choices } = this.described();
    if (kind === 'tags' && (choices || this.choices())) return 'some';
    if (this.choices()) return this.options().length > LONG_LIST ? 'search' : 'choice';
    if (this.rows() > 1) return 'area';
    return CONTROL_OF[kind] ?? 'text';
  });

  protected readonly options = computed((): readonly ChoiceOption[] => {
    const given = this.choices();
    if (given) return given;
    const { kind, choices } = this.described();
    if (kind === 'country') return this.countries.options();
    return Object.entries(choices ?? {}).map(([value, said]) => ({ value, label: this.say(said) }));
  });

  // The kind of a field says what its value is: these are the same field, seen as its control sees it.
  protected readonly text = computed(() => this.field() as FormFieldOf<string>);
  protected readonly flag = computed(() => this.field() as FormFieldOf<boolean>);
  protected readonly money = computed(() => this.field() as FormFieldOf<MoneyValue | null>);
  protected readonly tags = computed(() => this.field() as FormFieldOf<string[]>);
  protected readonly choice = computed(() => this.field() as FormFieldOf<string | null>);
  protected readonly typed = computed(() => this.field() as FormFieldOf<number | string | null>);
}
