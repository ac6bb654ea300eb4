import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { NoteInput, type Note, type WrittenNote } from '@clientele/notes/dto';
import {
  Clash,
  ErrorSummary,
  FieldInput,
  Speech,
  holdDialog,
  conflictOf,
  lastChangeOf,
  problemOf,
  recordForm,
  saveForm,
  sharedTexts,
  type Conflict,
} from '@clientele/shared/admin';
import { NoteClient } from './note-client';
import { NoteTextInput } from './note-text-input';
import { notesAdminTexts as texts } from './texts';

export interface NoteDialogData {
  customerId: string;
  /** Null for a new one. */
  note: Note | null;
}

/** What stands now, or that the note is gone; undefined when nothing was written. */
export type NoteDialogResult = WrittenNote | 'gone' | undefined;

/** One note, new or as it stands. */
@Component({
  selector: 'cl-note-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Clash, ErrorSummary, FieldInput, MatButton, MatDialogModule, MatProgressSpinner, NoteTextInput],
  host: {
    '(keydown.control.s)': 'shortcut($event)',
    '(keydown.meta.s)': 'shortcut($event)',
    '(keydown.control.enter)': 'shortcut($event)',
    '(keydown.meta.enter)': 'shortcut($event)',
  },
  templateUrl: './note-dialog.html',
  styleUrl: './note-dialog.css',
})
export class NoteDialog {
  protected readonly data = inject<NoteDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<NoteDialog, NoteDialogResult>>(MatDialogRef);
  private readonly client = inject(NoteClient);
  protected readonly say = inject(Speech).say;
  protected readonly sharedTexts = sharedTexts;
  protected readonly NoteInput = NoteInput;
  protected readonly title = this.data.note ? texts.editTitle : texts.addTitle;

  /** The note as it was last read; none while it is new. */
  private readonly record = signal<Note | null>(this.data.note);
  private readonly blank = new NoteInput();
  protected readonly editing = recordForm<NoteInput>(NoteInput, () => this.record() ?? this.blank);
  protected readonly saving = signal(false);
  protected readonly hold = holdDialog(this.ref, { dirty: this.editing.dirty, saving: this.saving });
  protected readonly clash = signal<Conflict<NoteInput> | null>(null);

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    await this.write()
      .catch((error: unknown) => this.refused(error))
      // What is left was told by the snackbar; the form keeps what was typed.
      .catch(() => undefined);
    this.saving.set(false);
  }

  protected take({ disputed, theirs }: Conflict<NoteInput>): void {
    const taken = Object.fromEntries(disputed.map(({ name }) => [name, theirs[name as keyof NoteInput]]));
    this.editing.draft.update((draft) => ({ ...draft, ...taken }));
    this.clash.set(null);
  }

  protected shortcut(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async write(): Promise<void> {
    await saveForm(this.editing.form, async () => this.ref.close(await this.send()));
  }

  private send(): Promise<WrittenNote> {
    const record = this.record();
    const { customerId } = this.data;
    return record
      ? this.client.change(customerId, record, this.editing.changes())
      : this.client.create(customerId, this.editing.draft());
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    if (problemOf(error).status === 404) return this.ref.close('gone');
    const change = lastChangeOf(error);
    const base = this.record();
    if (!change || !base) return;
    const mine = this.editing.changes();
    const theirs = await this.client.read(this.data.customerId, base.id).catch((reason: unknown) => {
      if (problemOf(reason).status === 404) this.ref.close('gone');
      throw reason;
    });
    const clash = conflictOf<NoteInput>(NoteInput, { base, theirs, mine }, change);
    this.record.set(theirs);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }
}
