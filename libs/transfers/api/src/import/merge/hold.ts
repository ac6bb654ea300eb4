/**
 * Locks the rows of a table with these ids until the transaction ends, in one order: whoever wants the same rows waits,
 * and nobody fails. `FOR NO KEY UPDATE` lets others refer to them meanwhile.
 */
export const held = (table: string, ids: string, strength: 'NO KEY UPDATE' | 'UPDATE'): string => `
  SELECT count(*) FROM (
    SELECT t.id FROM ${table} t WHERE t.id = ANY (ARRAY(${ids})) ORDER BY t.id FOR ${strength}) held`;
