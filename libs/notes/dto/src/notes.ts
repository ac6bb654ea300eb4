import { Choice, Flag, Id, Integer, ListOf, Name, Prose, Text, Timestamp } from '@clientele/shared/dto';
import { noteKinds, notesTexts as texts } from './texts';

export type NoteKind = keyof typeof noteKinds;

/** What staff write about a customer (S2-36, S4-30); the customer never sees it. */
export class NoteInput {
  @Prose(10_000, {
    title: texts.text,
    hint: texts.textHint,
    personal: 'text',
    required: true,
    example: 'Called about the **invoice**; wants one for each order.',
  })
  text = '';
  @Choice(noteKinds, { title: texts.kind, hint: texts.kindHint }) kind: NoteKind = 'note';
  @Flag({ title: texts.pinned, example: false }) pinned = false;
}

export class Note extends NoteInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  /** An operator or an API key. */
  @Id({ title: texts.authorId, nullable: true }) authorId!: string | null;
  @Name(255, { title: texts.author, personal: 'staff' }) author!: string;
  /** When the text was changed for the last time. */
  @Timestamp({ title: texts.editedAt, nullable: true }) editedAt!: string | null;
  @Text(255, { title: texts.editedBy, personal: 'staff' }) editedBy!: string;
}

/** An operator who may read the notes of a customer, and so be mentioned in one. */
export class NoteReader {
  @Id({ title: texts.operator }) id!: string;
  @Name(100, { title: texts.operator, personal: 'staff' }) name!: string;
}

/** Whom somebody who writes a note may mean. */
export class NoteReaderQuery {
  @Text(100, { title: texts.readerName, hint: texts.readerNameHint, example: 'ev' }) q = '';
  @Integer(1, 50, { title: texts.mostReaders }) limit = 20;
}

export class NoteReaderList {
  @ListOf(() => NoteReader, { title: texts.readers }) items!: NoteReader[];
}

/** A note as it was just written. */
export class WrittenNote extends Note {
  @ListOf(() => NoteReader, { title: texts.untold, hint: texts.untoldHint }) untold!: NoteReader[];
}

/** A text that a note had before. */
export class FormerText {
  @Prose(10_000, { title: texts.text, personal: 'text' }) text!: string;
  @Timestamp({ title: texts.replacedAt }) replacedAt!: string;
  @Text(255, { title: texts.replacedBy, personal: 'staff' }) replacedBy!: string;
}

export class NoteHistory {
  @ListOf(() => FormerText, { title: texts.formerTexts }) items!: FormerText[];
  @Flag({ title: texts.hasMore }) hasMore!: boolean;
}

/** What an operator is told: somebody has mentioned them. Kept for 90 days. */
export class Notification {
  @Id({ title: texts.id }) id!: string;
  @Timestamp({ title: texts.notifiedAt }) createdAt!: string;
  @Timestamp({ title: texts.readAt, nullable: true }) readAt!: string | null;
  @Id({ title: texts.customer }) customerId!: string;
  @Integer(1, Number.MAX_SAFE_INTEGER, { title: texts.customerNumber, example: 100042 })
  customerNumber!: number;
  @Id({ title: texts.note }) noteId!: string;
  @Text(255, { title: texts.author, personal: 'staff' }) author!: string;
}
