import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import type { Field, Said } from '@clientele/shared/dto';
import { FieldInput, Icon, Speech, contractForm } from '@clientele/shared/admin';
import type { Condition, Filter } from './filter';
import {
  FilterDraft,
  controlOf,
  draftOfFilter,
  editableConditions,
  editedCondition,
  filterOf,
} from './filter-draft';
import { filterTexts as texts, periodTexts, wordOf } from './filter-texts';
import { FilterWords, isDated } from './filter-words';
import { periods, type Period } from './periods';

/** Condition and value of one filter; Enter applies. */
@Component({
  selector: 'cl-filter-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FieldInput,
    Icon,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatIconButton,
    MatRadioButton,
    MatRadioGroup,
    MatSelectModule,
  ],
  templateUrl: './filter-editor.html',
  styleUrl: './filter-editor.css',
})
export class FilterEditor {
  readonly field = input.required<Field>();
  /** The filter that is changed; left out for a new one. */
  readonly filter = input<Filter>();
  readonly apply = output<Filter>();
  readonly back = output<void>();
  readonly dismissed = output<void>();

  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  protected readonly texts = texts;
  protected readonly periodTexts = periodTexts;
  protected readonly FilterDraft = FilterDraft;
  private readonly words = inject(FilterWords);

  protected readonly conditions = computed(() => editableConditions(this.field()));
  protected readonly condition = linkedSignal((): Condition => {
    const filter = this.filter();
    return filter ? editedCondition(filter) : (this.conditions()[0] ?? 'is');
  });
  protected readonly control = computed(() => controlOf(this.field(), this.condition()));
  protected readonly options = computed(() => this.words.optionsOf(this.field()));
  protected readonly isSingle = computed(() => this.field().kind === 'flag');
  protected readonly draft = linkedSignal((): FilterDraft =>
    draftOfFilter(this.field(), this.filter(), this.speech.language()),
  );
  protected readonly form = contractForm(FilterDraft, this.draft);
  protected readonly made = computed(() =>
    filterOf(this.field(), this.condition(), this.draft(), this.speech.language()),
  );
  protected readonly periods = Object.entries(periodTexts) as [Period, Said][];

  protected wordOf(condition: Condition): string {
    return this.say(wordOf(condition, isDated(this.field())));
  }

  protected choose(value: string | null, chosen: boolean): void {
    const others = this.isSingle() ? [] : this.draft().several.filter((other) => other !== value);
    const several = chosen && value !== null ? [...others, value] : others;
    this.draft.update((draft) => ({ ...draft, several }));
  }

  protected usePeriod(period: Period): void {
    const [since, until] = periods[period](new Date());
    this.draft.update((draft) => ({ ...draft, since, until }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const filter = this.made();
    if (filter && this.form().valid()) this.apply.emit(filter);
  }
}
