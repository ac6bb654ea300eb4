import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogModule } from '@angular/material/dialog';
import type { Field } from '@clientele/shared/dto';
import { Icon, Speech, sharedTexts } from '@clientele/shared/admin';
import { ColumnChoice } from './column-choice';
import { ROW_FIELDS } from './columns';
import { listTexts as texts } from './texts';

/** Which columns are shown and in which order, changed while the table is in view; a pointer is never needed. */
@Component({
  selector: 'cl-column-chooser',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatCheckbox, MatDialogModule, MatIconButton],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './column-chooser.html',
  styleUrl: './column-chooser.css',
})
export class ColumnChooser {
  private readonly speech = inject(Speech);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly say = this.speech.say;
  protected readonly choice = inject(ColumnChoice);
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  private readonly fields = inject(ROW_FIELDS);

  protected readonly hidden = computed(() => {
    const { compare } = this.speech.collator();
    return this.fields.columns
      .filter((field) => !this.choice.names().includes(field.name))
      .sort((one, other) => compare(this.say(one.title), this.say(other.title)));
  });

  protected move(field: Field, by: number): void {
    this.choice.move(field.name, by);
    const names = this.choice.names();
    const place = names.indexOf(field.name) + 1;
    void this.announcer.announce(
      this.say(texts.moved, { field: this.say(field.title), place, count: names.length }),
    );
    setTimeout(() => this.refocus(field.name, by));
  }

  /** Alt with an arrow moves the column in whose line the focus is. */
  protected onKey(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = (event.target as Element).closest<HTMLElement>('[data-column]');
    const field = this.choice.columns().find(({ name }) => name === line?.dataset['column']);
    if (!event.altKey || !by || !field) return;
    event.preventDefault();
    this.move(field, by);
  }

  /** The button that moved a column stays under the finger; at an end, the other one takes over. */
  private refocus(name: string, by: number): void {
    const line = this.host.querySelector(`[data-column="${name}"]`);
    if (line?.contains(document.activeElement)) return;
    const [up, down] = line?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }
}
