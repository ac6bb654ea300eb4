import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, Writable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Table } from './catalog';

const NEWLINE = 10;

/** What a table held: its rows, and the SHA-256 of their text as `COPY` writes it, as hex digits. */
export interface Content {
  rows: number;
  sha256: string;
}

/** How values are written must not depend on the settings of a server or a role. */
export async function writeAlike(client: ClientBase): Promise<void> {
  await client.query(
    `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
     SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8'`,
  );
}

/** Writes a table to a compressed file that only its owner reads, and answers what it held. */
export async function copyOut(client: ClientBase, table: Table, file: string): Promise<Content> {
  const measure = new Measure();
  const rows = client.query(copyTo(readingOf(table)));
  // What takes the time is PostgreSQL; the lowest level already makes a fifth of it.
  const packed = createGzip({ level: constants.Z_BEST_SPEED });
  await pipeline(rows, measure, packed, createWriteStream(file, { mode: 0o600, flush: true }));
  return measure.content;
}

/** Loads a file into its table, and answers what the file held. */
export async function copyIn(client: ClientBase, { name, columns }: Table, file: string): Promise<Content> {
  const measure = new Measure();
  const rows = client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`));
  await pipeline(createReadStream(file), createGunzip(), measure, rows);
  return measure.content;
}

/** What a table holds now. */
export async function contentOf(client: ClientBase, table: Table): Promise<Content> {
  const measure = new Measure();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(client.query(copyTo(readingOf(table))), measure, nowhere);
  return measure.content;
}

function readingOf({ name, columns, order }: Table): string {
  return `COPY (SELECT ${columns} FROM ${name} ORDER BY ${order}) TO STDOUT`;
}

/** Counts rows and hashes them as they pass. In the text format of `COPY` a line is a row: a newline in it is escaped. */
class Measure extends Transform {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  get content(): Content {
    return { rows: this.rows, sha256: this.hash.copy().digest('hex') };
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.rows += 1;
    done(null, chunk);
  }
}
