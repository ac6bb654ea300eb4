import type { Note, NoteKind } from '@clientele/notes/dto';
import { InstantColumn, type Row } from '@clientele/shared/api';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('note')
@Check('ck_note_kind', `kind IN ('note', 'warning')`)
export class NoteEntity implements Row<Omit<Note, 'author' | 'editedBy'>> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_note' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @InstantColumn({ nullable: true }) deletedAt!: string | null;
  @Column({ type: 'uuid' }) customerId!: string;
  @Column({ type: 'text' }) text!: string;
  /** What the note is found by; written by a trigger. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false }) searchText!: string;
  @Column({ type: 'text', default: 'note' }) kind!: NoteKind;
  @Column({ type: 'boolean', default: false }) pinned!: boolean;
  @Column({ type: 'uuid', nullable: true }) authorId!: string | null;
  @InstantColumn({ nullable: true }) editedAt!: string | null;
  @Column({ type: 'uuid', nullable: true }) editedById!: string | null;
}
