import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CustomerInput } from '@clientele/customers/dto';
import { Newcomer, duplicateReasons, type PossibleDuplicate } from '@clientele/duplicates/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { check } from '@clientele/shared/dto';
import { duplicatesOfNewcomer } from './duplicate-client';
import { nameOf } from './name-of';
import { duplicatesAdminTexts as texts } from './texts';

const TYPING_MS = 600;
const SHOWN = 3;

/** Says beside what is typed of a new customer who may be the same person; it blocks nothing. */
@Component({
  selector: 'cl-duplicate-hint',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    <div role="status">
      @for (one of shown(); track one.id) {
        <p class="cl-notice attention">
          <cl-icon name="attention" />
          <span>
            {{ say(texts.alert, { count: 1 }) }}
            <a [routerLink]="['/customers', one.id]" dir="auto">{{ nameOf(one) }}</a>
            ({{ why(one) }})
          </span>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 8px 0 0;
    }
  `,
})
export class DuplicateHint {
  readonly typed = input.required<CustomerInput>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly nameOf = nameOf;

  /** As the address of the question says it; '' while there is nothing to ask. */
  private readonly question = computed(() => questionOf(this.typed()));
  private readonly asked = signal('');
  private readonly found = duplicatesOfNewcomer(this.asked);
  protected readonly shown = computed(() => {
    const isAbout = this.asked() === this.question() && this.asked() !== '';
    return isAbout && this.found.hasValue() ? this.found.value().items.slice(0, SHOWN) : [];
  });

  constructor() {
    effect((onCleanup) => {
      const question = this.question();
      const typing = setTimeout(() => this.asked.set(question), TYPING_MS);
      onCleanup(() => clearTimeout(typing));
    });
  }

  protected why({ customerNumber, reasons }: PossibleDuplicate): string {
    return [customerNumber, ...reasons.map((reason) => this.say(duplicateReasons[reason]))].join(', ');
  }
}

/** What is finished of it: a number that is being typed is asked for when it is one. */
function questionOf({ firstName, lastName, email, phone, birthdayOn }: CustomerInput): string {
  const typed = { firstName, lastName, email, phone, birthdayOn };
  const wrong = new Set(check(Newcomer, typed).map(({ pointer }) => pointer));
  const told = Object.entries(typed).filter(([name, value]) => value && !wrong.has(`/${name}`));
  const names = new Set(told.map(([name]) => name));
  const isEnough =
    names.has('phone') || names.has('email') || (names.has('birthdayOn') && names.has('lastName'));
  return isEnough ? new URLSearchParams(told.map(([name, value]) => [name, value ?? ''])).toString() : '';
}
