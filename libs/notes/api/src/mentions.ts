import { Injectable } from '@nestjs/common';
import { mentionsIn, type NoteReader } from '@clientele/notes/dto';
import { Problem, SYSTEM, UnitOfWork, problems, type Current, type ProblemKind } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { MentionLetterJob } from './mention-letter-job';
import { NoteReaders } from './note-readers';
import { notesProblems } from './problems';

const MOST = 20;

interface MentioningNote {
  id: string;
  customerId: string;
  text: string;
}

/** Tells operators of notes that mention them. */
@Injectable()
export class Mentions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cls: ClsService<Current>,
    private readonly readers: NoteReaders,
    private readonly letters: MentionLetterJob,
  ) {}

  /**
   * Tells those whom the text mentions and the one before did not, in the current transaction; answers whom it cannot
   * tell. Who writes the note knows of it.
   */
  async tell({ id, customerId, text }: MentioningNote, before = ''): Promise<NoteReader[]> {
    const all = mentionsIn(text);
    const known = new Set(mentionsIn(before));
    const ids = all.filter((mentioned) => !known.has(mentioned));
    if (ids.length === 0) return [];
    if (all.length > MOST) throw refusal(notesProblems.too_many_mentions, { max: MOST });
    const { id: actorId } = this.cls.get('actor');
    const named = await this.readers.tell(ids, { id, customerId }, actorId);
    if (named.length < ids.length) throw refusal(notesProblems.unknown_operator);
    const others = named.filter((operator) => operator.id !== actorId);
    await this.write(
      id,
      others.flatMap((operator) => (operator.reads ? [operator.id] : [])),
    );
    return others.filter(({ reads }) => !reads);
  }

  private async write(noteId: string, operatorIds: readonly string[]): Promise<void> {
    if (!this.letters.sends || operatorIds.length === 0) return;
    // The product writes the letters: they are none of the author's jobs.
    await this.unitOfWork.as(SYSTEM, 'system', () => this.letters.enqueue(noteId, operatorIds));
  }
}

function refusal(kind: ProblemKind, params: Record<string, number> = {}): Problem {
  const errors = [{ pointer: '/text', code: kind.code, detail: kind.title, params }];
  return new Problem(problems.validation, { errors });
}
