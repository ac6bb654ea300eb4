import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Field } from '@clientele/shared/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { ROW_FIELDS } from './columns';
import { filterTexts as texts } from './filter-texts';
import { folded } from './folded';

/** Finds a field by typing a part of its name; arrows move, Enter takes. */
@Component({
  selector: 'cl-field-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field>
      <mat-label>{{ say(texts.findField) }}</mat-label>
      <cl-icon matPrefix name="search" />
      <input
        matInput
        #box
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-controls="cl-field-list"
        aria-autocomplete="list"
        [attr.aria-activedescendant]="active() ? 'cl-field-' + active()?.name : null"
        [value]="typed()"
        (input)="typed.set(box.value)"
        (keydown)="onKey($event)"
      />
    </mat-form-field>
    <div id="cl-field-list" role="listbox" [attr.aria-label]="say(texts.fields)">
      @for (field of matching(); track field.name) {
        <button
          type="button"
          role="option"
          tabindex="-1"
          [id]="'cl-field-' + field.name"
          [attr.aria-selected]="field === active()"
          [class.active]="field === active()"
          (click)="pick.emit(field)"
          (mousemove)="active.set(field)"
        >
          {{ say(field.title) }}
        </button>
      } @empty {
        <p class="cl-muted">{{ say(texts.noField) }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      max-block-size: inherit;
      padding: 16px 8px 8px;
    }
    mat-form-field {
      margin-inline: 8px;
    }
    cl-icon {
      margin-inline-start: 12px;
    }
    [role='listbox'] {
      max-block-size: 320px;
      overflow: auto;
    }
    [role='option'] {
      display: flex;
      align-items: center;
      inline-size: 100%;
      min-block-size: 32px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      padding-inline: 12px;
      border-radius: 8px;
      cursor: pointer;
    }
    [role='option'].active {
      background: color-mix(in srgb, var(--mat-sys-primary) 12%, transparent);
    }
    p {
      padding: 8px 12px;
      margin: 0;
    }
  `,
})
export class FieldPicker {
  readonly pick = output<Field>();
  protected readonly texts = texts;
  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  private readonly fields = inject(ROW_FIELDS);
  protected readonly typed = signal('');

  protected readonly matching = computed(() => {
    const wanted = folded(this.typed().trim());
    const { compare } = this.speech.collator();
    return this.fields.filters
      .filter((field) => folded(this.say(field.title)).includes(wanted))
      .sort((one, other) => compare(this.say(one.title), this.say(other.title)));
  });

  protected readonly active = linkedSignal((): Field | undefined => this.matching()[0]);

  protected onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = this.active();
    if (event.key === 'Enter' && active) this.pick.emit(active);
    else if (step) this.step(step);
    else return;
    event.preventDefault();
  }

  private step(by: number): void {
    const fields = this.matching();
    const index = fields.findIndex((field) => field === this.active()) + by;
    const next = fields.at(index % fields.length);
    this.active.set(next);
    if (next) document.getElementById(`cl-field-${next.name}`)?.scrollIntoView({ block: 'nearest' });
  }
}
