import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { Field } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** The browser's own calendar for a day that is otherwise typed. */
@Component({
  selector: 'cl-day-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton],
  template: `
    <input
      #picker
      type="date"
      tabindex="-1"
      aria-hidden="true"
      [value]="day()"
      [min]="earliest() ?? ''"
      (change)="choose(picker.value)"
    />
    <button
      matIconButton
      type="button"
      [disabled]="field()().disabled()"
      [attr.aria-label]="say(texts.openCalendar)"
      (click)="open()"
    >
      <cl-icon name="calendar" />
    </button>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }
    input {
      position: absolute;
      inset: auto 0 0;
      inline-size: 0;
      block-size: 0;
      padding: 0;
      border: 0;
      opacity: 0;
    }
  `,
})
export class DayPicker {
  readonly field = input.required<Field<number | string | null>>();
  readonly earliest = input<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly day = computed(() => String(this.field()().value() ?? ''));
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected open(): void {
    this.picker().nativeElement.showPicker();
  }

  protected choose(day: string): void {
    const state = this.field()();
    state.value.set(day || null);
    state.markAsDirty();
    state.markAsTouched();
  }
}
