import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AddressInput } from '@clientele/addresses/dto';
import { Countries, Formats, Icon, Speech, type Conflict } from '@clientele/shared/admin';
import { addressesAdminTexts as texts } from './texts';

/** Says what somebody else wrote into the fields that are being changed, and asks which should stand. */
@Component({
  selector: 'cl-address-clash',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton],
  template: `
    <section class="cl-notice attention" role="alert">
      <cl-icon name="attention" />
      <div>
        <strong>{{ title() }}</strong>
        <p>{{ say(texts.clashText) }}</p>
        <ul>
          @for (line of lines(); track line.title) {
            <li>{{ line.title }}: {{ line.value }}</li>
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
      overflow-wrap: anywhere;
    }
    .both {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class AddressClash {
  readonly clash = input.required<Conflict<AddressInput>>();
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
    const values: Readonly<Record<string, unknown>> = { ...theirs };
    return disputed.map(({ name, title, kind }) => ({
      title: this.say(title),
      value: this.wordOf(kind, values[name]) || this.say(texts.empty),
    }));
  });

  private wordOf(kind: string, value: unknown): string {
    if (typeof value === 'boolean') return this.say(value ? texts.yes : texts.no);
    if (typeof value !== 'string') return '';
    return kind === 'country' ? this.countries.nameOf(value) : value;
  }
}
