import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Field } from '@clientele/shared/dto';
import { Formats } from '../formats';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { type Conflict } from './conflict';
import { Countries } from './countries';

/** Says what somebody else wrote into the fields that are being changed, and asks which should stand. */
@Component({
  selector: 'cl-clash',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton],
  template: `
    <section class="cl-notice attention" role="alert">
      <cl-icon name="attention" />
      <div>
        <strong>{{ title() }}</strong>
        <p>{{ say(texts.clashText) }}</p>
        <ul tabindex="0">
          @for (line of lines(); track line.title) {
            <li>
              {{ line.title }}: <bdi>{{ line.value }}</bdi>
            </li>
          }
        </ul>
        <div class="both">
          <button matButton="outlined" type="button" (click)="taken.emit()">
            {{ say(texts.useTheirs) }}
          </button>
          <button matButton="outlined" type="button" (click)="kept.emit()">{{ say(texts.keepMine) }}</button>
        </div>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 16px;
    }
    p,
    ul {
      margin: 4px 0 8px;
    }
    ul {
      padding-inline-start: 20px;
      max-block-size: 30vh;
      overflow: auto;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .both {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class Clash<T extends object> {
  readonly clash = input.required<Conflict<T>>();
  /** Says values that only the asking form can name, such as ids. */
  readonly word = input<(field: Field, value: unknown) => string | undefined>();
  readonly taken = output<void>();
  readonly kept = output<void>();
  private readonly formats = inject(Formats);
  private readonly countries = inject(Countries);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;

  protected readonly title = computed(() => {
    const { changedBy, changedAt } = this.clash().change;
    const when = changedAt ? this.formats.instant(changedAt) : '';
    return this.say(texts.clash, { by: changedBy || this.say(texts.somebody), when });
  });

  protected readonly lines = computed(() => {
    const { disputed, theirs } = this.clash();
    const values = theirs as Readonly<Record<string, unknown>>;
    return disputed.map((field) => ({
      title: this.say(field.title),
      value:
        (this.word()?.(field, values[field.name]) ?? this.wordOf(field, values[field.name])) ||
        this.say(texts.empty),
    }));
  });

  private wordOf({ kind, choices }: Field, value: unknown): string {
    if (typeof value === 'boolean') return this.say(value ? texts.yes : texts.no);
    if (typeof value !== 'string') return '';
    const choice = choices?.[value];
    if (choice) return this.say(choice);
    return kind === 'country' ? this.countries.nameOf(value) : value;
  }
}
