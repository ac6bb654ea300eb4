import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { NoteInput, type Note, type WrittenNote } from '@clientele/notes/dto';
import { Clash, FieldInput, SaveDialog, Speech, editRecord } from '@clientele/shared/admin';
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
  imports: [Clash, FieldInput, NoteTextInput, SaveDialog],
  templateUrl: './note-dialog.html',
})
export class NoteDialog {
  protected readonly data = inject<NoteDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<NoteDialog, NoteDialogResult>>(MatDialogRef);
  private readonly client = inject(NoteClient);
  protected readonly say = inject(Speech).say;
  protected readonly NoteInput = NoteInput;
  protected readonly title = this.data.note ? texts.editTitle : texts.addTitle;

  /** The note as it was last read; none while it is new. */
  private readonly record = signal<Note | null>(this.data.note);
  protected readonly editing = editRecord<NoteInput, Note>(NoteInput, {
    record: this.record,
    blank: new NoteInput(),
    read: ({ id }) => this.client.read(this.data.customerId, id),
    write: async () => this.ref.close(await this.send()),
    gone: () => this.ref.close('gone'),
  });

  private send(): Promise<WrittenNote> {
    const record = this.record();
    const { customerId } = this.data;
    return record
      ? this.client.change(customerId, record, this.editing.changes())
      : this.client.create(customerId, this.editing.draft());
  }
}
