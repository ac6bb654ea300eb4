import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import { notesTexts, type Note, type WrittenNote } from '@clientele/notes/dto';
import { Icon, LoadError, Skeleton, Speech, Toast, problemOf } from '@clientele/shared/admin';
import { NoteBlock } from './note-block';
import { NoteClient, notesOf, type NotePage, type NoteQuestion } from './note-client';
import { NoteDialog, type NoteDialogData, type NoteDialogResult } from './note-dialog';
import { notesAdminTexts as texts } from './texts';

/** The notes about a customer on the customer's page: what they say, and all that is done with them. */
@Component({
  selector: 'cl-note-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, NoteBlock, Skeleton],
  templateUrl: './note-list.html',
  styleUrl: './note-list.css',
})
export class NoteList {
  readonly customerId = input.required<string>();
  readonly customer = input<CustomerCard>();

  private readonly client = inject(NoteClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = notesTexts;
  private readonly addButton = viewChild<string, ElementRef<HTMLElement>>('add', { read: ElementRef });

  protected readonly question = signal<NoteQuestion>({ q: '', kind: '' });
  protected readonly found = notesOf(this.customerId, this.question);
  /** The first page and those that were read after it; the old ones stay until the new ones are there. */
  protected readonly shown = linkedSignal<NotePage | undefined, NotePage | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (page, before) => page ?? before?.value,
  });
  protected readonly isNarrowed = computed(() => this.question().q !== '' || this.question().kind !== '');
  /** The note that is being written, 'new', or 'older' while more are read. */
  protected readonly busy = signal('');
  protected readonly mayWrite = computed(
    () => this.session.can('notes:write') && !this.customer()?.deletedAt,
  );

  protected narrow(change: Partial<NoteQuestion>): void {
    this.question.update((question) => ({ ...question, ...change }));
  }

  protected async showOlder(next: string): Promise<void> {
    await this.write('older', async () => {
      const { items, page } = await this.client.follow(next);
      this.shown.update((before) => before && { items: [...before.items, ...items], page });
    });
  }

  protected async edit(note: Note | null): Promise<void> {
    const data: NoteDialogData = { customerId: this.customerId(), note };
    const size = { width: '640px', maxWidth: 'min(640px, 100vw - 16px)' };
    // The menu that asked for it is gone by then.
    const restoreFocus = note ? `#note-${note.id}` : true;
    const dialog = this.dialog.open<NoteDialog, NoteDialogData, NoteDialogResult>(NoteDialog, {
      ...size,
      restoreFocus,
      data,
    });
    const result = await firstValueFrom(dialog.afterClosed());
    if (!result) return;
    if (result === 'gone') this.toast.failed(texts.gone);
    else this.tellWritten(result, note !== null);
    this.found.reload();
  }

  protected async pin(note: Note): Promise<void> {
    await this.write(note.id, async () => {
      const { pinned } = await this.client.change(this.customerId(), note, { pinned: !note.pinned });
      this.toast.done(pinned ? texts.pinnedNow : texts.unpinnedNow);
      this.found.reload();
    });
  }

  protected async remove(note: Note): Promise<void> {
    const customerId = this.customerId();
    await this.write(note.id, async () => {
      await this.client.remove(customerId, note);
      this.toast.done(texts.deleted, {}, () => void this.bringBack(customerId, note));
      this.addButton()?.nativeElement.focus();
      this.found.reload();
    });
  }

  private bringBack(customerId: string, note: Note): Promise<void> {
    return this.write(note.id, async () => {
      await this.client.restore(customerId, note);
      this.toast.done(texts.restored);
      this.found.reload();
    });
  }

  /** One at a time. */
  private async write(id: string, work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    await work().catch((error: unknown) => this.refused(error));
    this.busy.set('');
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.toast.failed(texts.gone);
    if (status === 412) this.toast.failed(texts.changedMeanwhile);
    if (status === 409) this.toast.problem(detail || title, requestId);
    this.found.reload();
  }

  private tellWritten({ untold }: WrittenNote, isOld: boolean): void {
    const names = untold.map(({ name }) => name).join(', ');
    if (names) this.toast.failed(texts.notTold, { names });
    else this.toast.done(isOld ? texts.saved : texts.added);
  }
}
