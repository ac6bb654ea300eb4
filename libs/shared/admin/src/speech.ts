import { Service, computed, effect, inject, signal, DOCUMENT } from '@angular/core';
import {
  isLanguage,
  languageFor,
  say,
  type Language,
  type Said,
  type SaidParams,
} from '@clientele/shared/dto';

const KEY = 'clientele.language';
/** Letters that run from right to left, and marks that turn what stands behind them. */
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The language of the screen: it is read as a signal, so that every template speaks the new one at once. */
@Service()
export class Speech {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Language>(this.remembered());
  readonly language = this.chosen.asReadonly();
  /** Texts that a person reads, in the language of the screen; bound, so that a component may hold it as its own. */
  readonly say = (said: Said, params?: SaidParams): string =>
    say(said, this.chosen(), params && apart(params));
  /** A collator that sorts as people of this language do (ł after l, å last, ch after h). */
  readonly collator = computed(() => new Intl.Collator(this.chosen()));

  constructor() {
    effect(() => (this.document.documentElement.lang = this.chosen()));
  }

  use(language: Language): void {
    this.chosen.set(language);
    this.document.defaultView?.localStorage.setItem(KEY, language);
  }

  private remembered(): Language {
    const view = this.document.defaultView;
    const kept = view?.localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : languageFor(view?.navigator.languages.join(','));
  }
}

/** A name that turns the direction stands apart: the words around it keep theirs. */
function apart(params: SaidParams): SaidParams {
  const one = (value: SaidParams[string]): SaidParams[string] =>
    typeof value === 'string' && TURNS.test(value) ? `\u2068${value}\u2069` : value;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, one(value)]));
}
