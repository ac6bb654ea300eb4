import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import {
  DiscountQuestion,
  discountOutcomes,
  discountRuleTexts,
  discountSources,
  verdictOf,
  type DiscountExplanation,
  type DiscountLine,
} from '@clientele/discounts/dto';
import { FieldInput, Formats, Icon, LoadError, Speech, contractForm } from '@clientele/shared/admin';
import { explanationOf } from './discount-client';
import { DiscountWords } from './discount-words';
import { discountsAdminTexts as texts } from './texts';

/** Which discount counts on a day and for a category, and why the others do not. */
@Component({
  selector: 'cl-which-counts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, Icon, LoadError],
  templateUrl: './which-counts.html',
  styleUrl: './which-counts.css',
})
export class WhichCounts {
  readonly customerId = input.required<string>();
  /** How often discounts were written meanwhile. */
  readonly written = input(0);

  private readonly speech = inject(Speech);
  private readonly formats = inject(Formats);
  protected readonly say = this.speech.say;
  protected readonly words = inject(DiscountWords);
  protected readonly texts = texts;
  protected readonly rules = discountRuleTexts;
  protected readonly sources = discountSources;
  protected readonly outcomes = discountOutcomes;
  protected readonly DiscountQuestion = DiscountQuestion;
  protected readonly draft = signal(new DiscountQuestion());
  protected readonly form = contractForm(DiscountQuestion, this.draft);
  protected readonly found = explanationOf(this.customerId, () =>
    this.form().valid() ? this.draft() : undefined,
  );
  /** The old answer stays until the new one is there. */
  protected readonly shown = linkedSignal<DiscountExplanation | undefined, DiscountExplanation | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly verdict = computed(() => {
    const shown = this.shown();
    return shown ? verdictOf(shown, this.speech.language(), this.formats.day) : '';
  });

  constructor() {
    effect(() => {
      if (this.written() > 0) untracked(() => this.found.reload());
    });
  }

  protected nameOf(line: DiscountLine): string {
    return line.name || (line.source === 'standing' ? this.say(texts.allGoods) : '');
  }
}
