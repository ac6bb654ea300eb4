/** Parameters 1 to 3 of every statement about a batch: the import, and the rows behind the one and up to the other. */
export const RANGE = `r.import_id = $1 AND r.row > $2 AND r.row <= $3`;
