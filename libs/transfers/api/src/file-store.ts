import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Db, Hourly, Problem, problems, sightKey, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { createHash } from 'node:crypto';

const CHUNK_BYTES = 1024 * 1024;

interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
}

interface FileToStore {
  name: string;
  mediaType: string;
  ownerId: string;
  keptHours: number;
}

/**
 * Files live in the database: they are written in the transaction of what needs them, every process sees them, and a
 * backup or an erase reaches them like any other row.
 */
@Injectable()
export class FileStore implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.run(() => this.removeExpired(), 'expired files stay for now');
  }

  /** Stores what the stream brings, chunk by chunk, in the current transaction. */
  async store(
    { name, mediaType, ownerId, keptHours }: FileToStore,
    content: AsyncIterable<Buffer>,
  ): Promise<string> {
    const file = await this.db.row<{ id: string }>(
      `INSERT INTO stored_file (name, media_type, owner_id, expires_at, sight)
       VALUES ($1, $2, $3, now() + make_interval(hours => $4), $5) RETURNING id`,
      [name, mediaType, ownerId, keptHours, this.sight()],
    );
    if (!file) throw new Error('The file was not written');
    let position = 0;
    let size = 0;
    for await (const chunk of chunksOf(content)) {
      await this.db.rows(`INSERT INTO stored_file_chunk (file_id, position, bytes) VALUES ($1, $2, $3)`, [
        file.id,
        position,
        chunk,
      ]);
      position += 1;
      size += chunk.length;
    }
    await this.db.rows(`UPDATE stored_file SET size = $2 WHERE id = $1`, [file.id, size]);
    return file.id;
  }

  /**
   * The file if the current actor may read it and it has not expired; to everybody else it does not exist. Whoever sees
   * less by now than when it was made does not get it any more.
   */
  async own(id: string): Promise<StoredFile> {
    const file = await this.db.row<StoredFile>(
      `SELECT id, name, media_type AS "mediaType" FROM stored_file WHERE id = $1 AND owner_id = $2 AND expires_at > now() AND sight = $3`,
      [id, this.cls.get('actor').id, this.sight()],
    );
    if (!file) throw new Problem(problems.not_found);
    return file;
  }

  private sight(): string {
    const actor = this.cls.get('actor');
    const scope = typeof actor.scope === 'string' ? actor.scope : JSON.stringify(actor.scope);
    return createHash('sha256')
      .update(`${scope};${sightKey(actor)}`)
      .digest('base64url');
  }

  async expiryOf(id: string): Promise<string> {
    const file = await this.db.row<{ at: Date }>(`SELECT expires_at AS at FROM stored_file WHERE id = $1`, [
      id,
    ]);
    if (!file) throw new Problem(problems.not_found);
    return file.at.toISOString();
  }

  async *read(id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const chunk = await this.db.row<{ bytes: Buffer }>(
        `SELECT bytes FROM stored_file_chunk WHERE file_id = $1 AND position = $2`,
        [id, position],
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }

  /** Removes what expired; a file that nobody may read any more is nobody's. */
  async removeExpired(): Promise<void> {
    await this.db.rows(`DELETE FROM stored_file WHERE expires_at < now()`);
  }
}

async function* chunksOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of content) {
    waiting.push(part);
    length += part.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
