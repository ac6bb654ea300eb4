import { Injectable } from '@nestjs/common';
import { permissionsOf, scopeOf, type Role } from '@clientele/access/dto';
import { CustomerScope, CustomersService } from '@clientele/customers/api';
import type { NoteReader, NoteReaderQuery } from '@clientele/notes/dto';
import { Db } from '@clientele/shared/api';

const readers = (Object.keys(permissionsOf) as Role[]).filter((role) =>
  permissionsOf[role].includes('notes:read'),
);
const ofAll = readers.filter((role) => scopeOf[role] === 'all');
const ofOwn = readers.filter((role) => scopeOf[role] === 'own');

/** What a letter about a note says of it. */
export interface Mention {
  customerId: string;
  customerNumber: number;
}

/** Which operators may read the notes of a customer. */
@Injectable()
export class NoteReaders {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
    private readonly customers: CustomersService,
  ) {}

  /** Those of whose name a word begins with `q`, the first of them. */
  async of(customerId: string, { q, limit }: NoteReaderQuery): Promise<NoteReader[]> {
    const readers = await this.db.rows<NoteReader>(
      `SELECT o.id, o.name FROM customer c JOIN operator o ON ${this.mayRead()}
        WHERE c.id = $3 AND ' ' || fold(o.name) LIKE '% ' || like_safe(fold($4)) || '%'
        ORDER BY o.name, o.id LIMIT $5`,
      [ofAll, ofOwn, customerId, q, limit],
    );
    if (readers.length === 0) await this.customers.get(customerId);
    return readers;
  }

  /**
   * Puts the note under the bells of those of these operators who may read it, but for the actor's own; answers who of
   * them is there, and whether they may.
   */
  tell(
    ids: readonly string[],
    { id, customerId }: { id: string; customerId: string },
    actorId: string | null,
  ): Promise<(NoteReader & { reads: boolean })[]> {
    return this.db.rows(
      `WITH named AS (
         SELECT o.id, o.name, (${this.mayRead()}) AS reads FROM customer c JOIN operator o ON o.id = ANY ($4)
          WHERE c.id = $3
       ), told AS (
         INSERT INTO notification (note_id, operator_id)
         SELECT $5, n.id FROM named n WHERE n.reads AND n.id IS DISTINCT FROM $6
       )
       SELECT id, name, reads FROM named ORDER BY name, id`,
      [ofAll, ofOwn, customerId, ids, id, actorId],
    );
  }

  /** The note as somebody is told of it; undefined when it is gone, or they may not read it any more. */
  mention(noteId: unknown, operatorId: unknown): Promise<Mention | undefined> {
    return this.db.row<Mention>(
      `SELECT c.id AS "customerId", c.customer_number AS "customerNumber"
         FROM note n JOIN customer c ON c.id = n.customer_id JOIN operator o ON ${this.mayRead()}
        WHERE n.id = $3 AND o.id = $4 AND n.deleted_at IS NULL AND c.deleted_at IS NULL`,
      [ofAll, ofOwn, noteId, operatorId],
    );
  }

  private mayRead(): string {
    return `o.enabled AND (o.role = ANY ($1) OR o.role = ANY ($2) AND ${this.scope.isOwn('c.id', 'o.id')})`;
  }
}
