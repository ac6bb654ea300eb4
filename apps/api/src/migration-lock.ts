/** The advisory lock of everybody who changes the schema; who needs it to stay as it is holds it shared. */
export const MIGRATION_LOCK = 4_071_984;
