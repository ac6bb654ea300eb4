import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of every format: columns and options, what rows did, how an import is taken back, and saved mappings. */
export class ImportsInFull1795522000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_import
        ADD COLUMN container   text NOT NULL DEFAULT 'csv',
        ADD COLUMN mode        text NOT NULL DEFAULT 'create_and_update',
        ADD COLUMN empty_cells text NOT NULL DEFAULT 'keep',
        ADD COLUMN duplicates  text NOT NULL DEFAULT 'first',
        ADD COLUMN match       text NOT NULL DEFAULT 'email',
        -- Each as { heading, target, samples, refused }, in the order of the file.
        ADD COLUMN columns     jsonb NOT NULL DEFAULT '[]',
        -- The jobs that ran it: their changes are the import's own.
        ADD COLUMN jobs        uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN undone_from bigint,
        ADD COLUMN ended_at    timestamptz;
      UPDATE customer_import SET ended_at = created_at, jobs = coalesce(ARRAY[job_id], '{}')
       WHERE status IN ('imported', 'failed', 'cancelled');

      ALTER TABLE customer_import_row
        ADD COLUMN kind        text NOT NULL DEFAULT 'customer',
        ADD COLUMN customer_id uuid,
        -- What a dry run says would become of the row.
        ADD COLUMN expected    text,
        -- The code of why a row that was read did not come in.
        ADD COLUMN reason      text NOT NULL DEFAULT '',
        -- The cells of a row that did not come in, without secrets: the error file is made of them.
        ADD COLUMN cells       jsonb,
        -- Each as { entity, id, before }, before being null for what the row created: an undo goes back by it.
        ADD COLUMN effects     jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN undone      text,
        ADD CONSTRAINT ck_customer_import_row_kind CHECK (kind IN ('customer', 'address')),
        ADD CONSTRAINT ck_customer_import_row_undone CHECK (undone IN ('undone', 'kept'));
      CREATE INDEX ix_customer_import_row_outcome ON customer_import_row (import_id, outcome, row)
        WHERE outcome IN ('rejected', 'skipped');

      CREATE TABLE import_mapping (
        id          uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_import_mapping PRIMARY KEY,
        version     integer NOT NULL DEFAULT 1,
        updated_at  timestamptz NOT NULL DEFAULT now(),
        name        text NOT NULL,
        format      text NOT NULL,
        mode        text NOT NULL,
        empty_cells text NOT NULL,
        duplicates  text NOT NULL,
        match       text NOT NULL,
        -- Each as { heading, target }.
        columns     jsonb NOT NULL
      );
      CREATE UNIQUE INDEX uq_import_mapping_name ON import_mapping (fold(name));
      CALL record_changes_of('import_mapping', 'import_mapping', '');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE import_mapping;
      DROP INDEX ix_customer_import_row_outcome;
      ALTER TABLE customer_import_row
        DROP CONSTRAINT ck_customer_import_row_kind, DROP CONSTRAINT ck_customer_import_row_undone,
        DROP COLUMN kind, DROP COLUMN customer_id, DROP COLUMN expected, DROP COLUMN reason, DROP COLUMN cells, DROP COLUMN effects,
        DROP COLUMN undone;
      ALTER TABLE customer_import
        DROP COLUMN container, DROP COLUMN mode, DROP COLUMN empty_cells, DROP COLUMN duplicates, DROP COLUMN match,
        DROP COLUMN columns, DROP COLUMN jobs, DROP COLUMN undone_from, DROP COLUMN ended_at;
    `);
  }
}
