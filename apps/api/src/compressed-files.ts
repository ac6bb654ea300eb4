import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXT = /^(text\/|application\/(javascript|json)|image\/svg\+xml)/;
const compress = promisify(brotliCompress);

/**
 * Sends the files that `fileOf` knows by their addresses compressed to whoever takes brotli, which every browser does. Each is compressed when
 * it is first asked for; answers of the API are left as they are, since they mix secrets with what others wrote (BREACH).
 */
export function compressFiles(fastify: FastifyInstance, fileOf: (url: string) => string | undefined): void {
  const compressed = new Map<string, Promise<Buffer>>();
  fastify.addHook('onSend', async (request, reply, payload) => {
    const file = fileOf(request.routeOptions.url ?? '');
    const accepted = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (file === undefined || !TEXT.test(String(reply.getHeader('content-type')))) return payload;
    void reply.header('vary', 'accept-encoding');
    if (!accepted || reply.statusCode !== 200 || !(payload instanceof Readable)) return payload;
    payload.destroy();
    const known = compressed.get(file) ?? readFile(file).then(brotli);
    compressed.set(file, known);
    const bytes = await known;
    void reply.header('content-encoding', 'br').header('content-length', bytes.length);
    return bytes;
  });
}

function brotli(bytes: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return compress(bytes, { params: { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
