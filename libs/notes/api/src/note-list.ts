import { actorName } from '@clientele/access/api';
import type { Below } from '@clientele/customers/api';
import { Note } from '@clientele/notes/dto';
import type { ListPart } from '@clientele/shared/api';

const NAMES = {
  author: actorName('n.author_id'),
  editedBy: `CASE WHEN n.edited_at IS NULL THEN '' ELSE ${actorName('n.edited_by_id')} END`,
};
const note: ListPart = { contract: Note, alias: 'n', sql: NAMES };
const PINNED_FIRST = '-pinned,-createdAt';

/** The notes of one customer: pinned ones first, then the newest. */
export function notesOf(customerId: string): Below {
  return {
    customerId,
    name: 'notes',
    list: {
      from: 'note n',
      id: 'n.id',
      parts: [note],
      found: (found) => found('n.search_text'),
      narrow: {
        text: customerId,
        fields: new Set(),
        sql: (bind) => `n.customer_id = ${bind.add(customerId)} AND n.deleted_at IS NULL`,
      },
      // The guard has seen to it whose customer it is.
      own: () => 'true',
      defaultSort: PINNED_FIRST,
      indexedOrders: [PINNED_FIRST],
    },
  };
}

/** The condition that a note is there, by its id in SQL. */
export const noteIsThere = (change: string): string =>
  `EXISTS (SELECT 1 FROM note n WHERE n.id = ${change}.entity_id AND n.deleted_at IS NULL)`;

const FIELDS = `n.id, n.version, n.created_at AS "createdAt", n.text, n.kind, n.pinned, n.author_id AS "authorId",
         ${NAMES.author} AS author, n.edited_at AS "editedAt", ${NAMES.editedBy} AS "editedBy"`;

/** One note, of the customer of `$2`. */
export const NOTE = `
  SELECT ${FIELDS} FROM note n WHERE n.id = $1 AND n.customer_id = $2 AND n.deleted_at IS NULL`;

/** Writes one about the customer of `$1`, unless they are in the trash. */
export const NEW_NOTE = `
  INSERT INTO note AS n (customer_id, author_id, text, kind, pinned)
  SELECT c.id, $2::uuid, $3, $4, $5::boolean FROM customer c WHERE c.id = $1 AND c.deleted_at IS NULL
  RETURNING ${FIELDS}`;

/** Changes what is sent of one at the version of `$3`, by the actor of `$4`; what is null stays, and so does the trash. */
export const CHANGED_NOTE = `
  UPDATE note n SET text = coalesce($5, n.text), kind = coalesce($6, n.kind), pinned = coalesce($7, n.pinned),
         edited_at = CASE WHEN n.text <> $5 THEN now() ELSE n.edited_at END,
         edited_by_id = CASE WHEN n.text <> $5 THEN $4::uuid ELSE n.edited_by_id END
    FROM customer c
   WHERE n.id = $1 AND n.customer_id = $2 AND n.version = $3 AND n.deleted_at IS NULL
     AND c.id = n.customer_id AND c.deleted_at IS NULL
  RETURNING ${FIELDS}, old.text AS "textBefore"`;
