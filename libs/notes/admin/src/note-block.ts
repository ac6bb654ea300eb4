import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { Session } from '@clientele/access/admin';
import { noteKinds, plainText, type Note, type NoteHistory } from '@clientele/notes/dto';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { NoteClient } from './note-client';
import { NoteText } from './note-text';
import { notesAdminTexts as texts } from './texts';

const NAME_LENGTH = 40;

/** A note in few words, for the names of buttons. */
export function nameOf({ text }: Note): string {
  const words = plainText(text);
  return words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH)}…` : words;
}

/** One note: what it says, who wrote it and when, what it said before, and what can be done with it. */
@Component({
  selector: 'cl-note-block',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, MatMenuModule, MatTooltip, NoteText],
  templateUrl: './note-block.html',
  styleUrl: './note-block.css',
})
export class NoteBlock {
  readonly customerId = input.required<string>();
  readonly note = input.required<Note>();
  readonly mayWrite = input(false);
  readonly busy = input(false);
  readonly edited = output<void>();
  readonly pinned = output<void>();
  readonly removed = output<void>();

  private readonly client = inject(NoteClient);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly kinds = noteKinds;
  protected readonly name = computed(() => nameOf(this.note()));
  protected readonly mayDelete = computed(() => {
    const isOwn = this.note().authorId === this.session.account()?.id;
    return this.session.can('notes:delete') || (isOwn && this.session.can('notes:delete_own'));
  });
  /** Read when somebody asks for it; another version has another history. */
  protected readonly history = linkedSignal<number, NoteHistory | null>({
    source: () => this.note().version,
    computation: () => null,
  });

  protected async toggleHistory(): Promise<void> {
    if (this.history()) return this.history.set(null);
    this.history.set(await this.client.history(this.customerId(), this.note().id));
  }
}
