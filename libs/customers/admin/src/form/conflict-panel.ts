import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Field } from '@clientele/shared/dto';
import { Formats, Icon, Speech, type Conflict } from '@clientele/shared/admin';
import { FieldWords } from '../field-words';
import { conflictTexts as texts } from '../texts';

/** Who changed the same record, what they wrote and what is in the form; one choice for all or one for each field. */
@Component({
  selector: 'cl-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  readonly conflict = input.required<Conflict<object>>();
  /** The form as it is now. */
  readonly draft = input.required<object>();
  /** Says values that only the asking form can name, such as ids of people. */
  readonly word = input<(field: Field, value: unknown) => string | undefined>();
  /** The value that a field should take. */
  readonly chosen = output<{ name: string; value: unknown }>();
  readonly settled = output<void>();

  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  protected readonly texts = texts;
  private readonly formats = inject(Formats);
  private readonly fieldWords = inject(FieldWords);

  protected readonly title = computed(() => {
    const { changedBy, changedAt } = this.conflict().change;
    const when = changedAt ? this.formats.instant(changedAt) : '';
    return this.say(texts.title, { by: changedBy || this.say(texts.somebody), when });
  });

  protected readonly merged = computed(() =>
    this.conflict()
      .merged.map((field) => this.say(field.title))
      .join(', '),
  );

  protected readonly lines = computed(() => {
    const { disputed, theirs, mine } = this.conflict();
    return disputed.map((field) => {
      const [their, my] = [memberOf(theirs, field), memberOf(mine, field)];
      const isMine = JSON.stringify(memberOf(this.draft(), field)) !== JSON.stringify(their);
      return {
        field,
        their,
        my,
        isMine,
        theirWord: this.wordOf(field, their),
        myWord: this.wordOf(field, my),
      };
    });
  });

  protected take(field: Field, value: unknown): void {
    this.chosen.emit({ name: field.name, value });
  }

  protected takeAll(side: 'their' | 'my'): void {
    for (const line of this.lines()) this.take(line.field, line[side]);
    this.settled.emit();
  }

  private wordOf(field: Field, value: unknown): string {
    return (this.word()?.(field, value) ?? this.fieldWords.of(field, value)) || this.say(texts.empty);
  }
}

function memberOf(value: object, field: Field): unknown {
  return (value as Readonly<Record<string, unknown>>)[field.name];
}
