import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXT = /^(text\/|application\/(javascript|json)|image\/svg\+xml)/;
const compress = promisify(brotliCompress);

/** Brotli's quality for whoever asks first, and for everybody after: that takes seconds. */
const FAST = 5;
const SMALL = 11;

/**
 * Sends the files that `fileOf` knows by their addresses compressed to whoever takes brotli, which every browser does.
 * Answers of the API have a way of their own (`http/compressed-answers.ts`).
 */
export function compressFiles(fastify: FastifyInstance, fileOf: (url: string) => string | undefined): void {
  const files = new CompressedFiles();
  fastify.addHook('onSend', async (request, reply, payload) => {
    const file = fileOf(request.routeOptions.url ?? '');
    const accepted = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (file === undefined || !TEXT.test(String(reply.getHeader('content-type')))) return payload;
    void reply.header('vary', 'accept-encoding');
    if (!accepted || reply.statusCode !== 200 || !(payload instanceof Readable)) return payload;
    payload.destroy();
    const bytes = await files.get(file);
    void reply.header('content-encoding', 'br').header('content-length', bytes.length);
    return bytes;
  });
}

class CompressedFiles {
  private readonly kept = new Map<string, Promise<Buffer>>();
  /** One at a time: the threads that compress are those that check passwords. */
  private smaller: Promise<unknown> = Promise.resolve();

  get(file: string): Promise<Buffer> {
    const known = this.kept.get(file);
    if (known) return known;
    const read = readFile(file);
    const fast = read.then((bytes) => brotli(bytes, FAST));
    this.kept.set(file, fast);
    this.smaller = Promise.all([read, fast, this.smaller])
      .then(async ([bytes]) => this.kept.set(file, Promise.resolve(await brotli(bytes, SMALL))))
      .catch(() => this.kept.delete(file));
    return fast;
  }
}

function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return compress(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
