import { Injectable } from '@nestjs/common';
import { actorName } from '@clientele/access/api';
import { CustomersService } from '@clientele/customers/api';
import { Note, NoteInput, type FormerText, type NoteHistory, type WrittenNote } from '@clientele/notes/dto';
import {
  Db,
  Problem,
  constraintMeans,
  problems,
  refuseMissed,
  writeVersion,
  type Current,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { Mentions } from './mentions';
import { NoteEntity } from './note.entity';
import { CHANGED_NOTE, NEW_NOTE, NOTE } from './note-list';
import { notesProblems } from './problems';

constraintMeans('fk_note_customer_id', { kind: problems.not_found });

/** Former texts that are told; a note with more was hardly ever a note. */
const FORMER = 50;

const HISTORY = `
  SELECT coalesce(h.diff->'text'->>0, '') AS text, h.at AS "replacedAt", ${actorName('h.actor_id')} AS "replacedBy"
    FROM change h
   WHERE h.entity = 'note' AND h.entity_id = $1 AND h.operation = 'updated' AND h.diff ? 'text'
   ORDER BY h.id DESC LIMIT ${FORMER + 1}`;

/** A note belongs to its customer: it is found through them only. */
interface Place {
  customerId: string;
  id: string;
}

/** What staff write about customers. */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    private readonly customers: CustomersService,
    private readonly mentions: Mentions,
  ) {}

  async get({ id, customerId }: Place): Promise<Note> {
    const [note] = await this.db.prepared<Note>(NOTE, [id, customerId]);
    if (!note) throw new Problem(problems.not_found);
    return note;
  }

  async create(customerId: string, sent: Partial<NoteInput>): Promise<WrittenNote> {
    const { text, kind, pinned } = { ...new NoteInput(), ...sent };
    const [note] = await this.db.prepared<Note>(NEW_NOTE, [customerId, this.actor.id, text, kind, pinned]);
    if (!note) return this.refuseNew(customerId);
    return { ...note, untold: await this.mentions.tell({ id: note.id, customerId, text }) };
  }

  /** Who changed the text, and when, stands on the note. */
  async change(place: Place, version: number, patch: Partial<NoteInput>): Promise<WrittenNote> {
    const { text = null, kind = null, pinned = null } = patch;
    const [row] = await this.db.prepared<Note & { textBefore: string }>(CHANGED_NOTE, [
      ...[place.id, place.customerId, version, this.actor.id],
      ...[text, kind, pinned],
    ]);
    if (!row) return this.refuseChange(place, version);
    const { textBefore, ...note } = row;
    return { ...note, untold: await this.mentions.tell({ ...place, text: note.text }, textBefore) };
  }

  /** It can be restored until it is removed for good. */
  async remove(place: Place, version: number): Promise<void> {
    await this.customers.refuseInTrash(place.customerId);
    this.refuseOthers(await this.get(place));
    await writeVersion(
      this.db,
      NoteEntity,
      { id: place.id, version, told: Note },
      { deletedAt: () => 'now()' },
    );
  }

  /** As it was: by its author, of its time, and nobody is told again. */
  async restore(place: Place): Promise<Note> {
    await this.customers.refuseInTrash(place.customerId);
    const notes = this.db.repository(NoteEntity);
    const deleted = await notes.findOneBy({ ...place });
    if (!deleted?.deletedAt) throw new Problem(problems.not_found);
    this.refuseOthers(deleted);
    await notes.update({ ...place }, { deletedAt: null });
    return this.get(place);
  }

  async history(place: Place): Promise<NoteHistory> {
    await this.get(place);
    const texts = await this.db.prepared<FormerText>(HISTORY, [place.id]);
    return { items: texts.slice(0, FORMER), hasMore: texts.length > FORMER };
  }

  private async refuseNew(customerId: string): Promise<never> {
    await this.customers.refuseInTrash(customerId);
    throw new Problem(problems.not_found);
  }

  /** Says why a note was not changed: its customer is in the trash, it is gone, or it moved on. */
  private async refuseChange({ customerId, id }: Place, version: number): Promise<never> {
    await this.customers.refuseInTrash(customerId);
    await this.get({ customerId, id });
    return refuseMissed(this.db, 'note', { id, version, told: Note });
  }

  private refuseOthers({ authorId }: Pick<Note, 'authorId'>): void {
    const { id, permissions } = this.actor;
    if (authorId !== id && !permissions.has('notes:delete')) throw new Problem(notesProblems.not_own);
  }

  private get actor(): Current['actor'] {
    return this.cls.get('actor');
  }
}
