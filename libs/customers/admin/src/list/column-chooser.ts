import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogModule } from '@angular/material/dialog';
import { MoveButtons, Speech, sharedTexts } from '@clientele/shared/admin';
import { ColumnChoice } from './column-choice';
import { ROW_FIELDS } from './columns';
import { listTexts as texts } from './texts';

/** Which columns are shown and in which order, changed while the table is in view; a pointer is never needed. */
@Component({
  selector: 'cl-column-chooser',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatCheckbox, MatDialogModule, MoveButtons],
  templateUrl: './column-chooser.html',
  styleUrl: './column-chooser.css',
})
export class ColumnChooser {
  private readonly speech = inject(Speech);
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
}
