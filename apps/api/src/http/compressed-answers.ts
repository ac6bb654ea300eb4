import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Less than this fits into one packet anyway. */
const WORTH_BYTES = 1024;
/** A page of fifty customers is a sixth of its size at the fastest level, and not much less at the others. */
const LEVEL = 1;

const JSON_TYPE = /^application\/(problem\+)?json\b/;
const SEARCH = '/api/v1/customers/search';
/** `gzip` among what is taken, unless it is said with a quality of nothing. */
const TAKES_GZIP = /(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i;

/**
 * Answers what is read in JSON compressed to whoever takes gzip (api.md 33). What is told by changes, such as a new key,
 * is sent as it is, and so is what a page of another site could have asked for in a browser (decision 29). Files and
 * streams pass through untouched.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_BYTES || !reads(request)) return payload;
    if (!request.url.startsWith('/api/') || !JSON_TYPE.test(String(reply.getHeader('content-type'))))
      return payload;
    vary(reply, 'Accept-Encoding');
    if (!TAKES_GZIP.test(String(request.headers['accept-encoding'] ?? '')) || !isAsked(request))
      return payload;
    const bytes = await compress(payload, { level: LEVEL });
    void reply.headers({ 'content-encoding': 'gzip', 'content-length': bytes.length });
    return bytes;
  });
}

const reads = ({ method, routeOptions }: FastifyRequest): boolean =>
  method === 'GET' || method === 'HEAD' || routeOptions.url === SEARCH;

/**
 * Nobody else makes a browser send a key, or a request from our own page; a link on another site sends the cookie too.
 * Whoever reads the length of such an answer, and chose what stands in it, could guess the rest of it (BREACH).
 */
const isAsked = ({ headers }: FastifyRequest): boolean =>
  headers.cookie === undefined ||
  headers.authorization !== undefined ||
  headers['sec-fetch-site'] === 'same-origin';

function vary(reply: FastifyReply, name: string): void {
  const before = reply.getHeader('vary');
  void reply.header('vary', before === undefined ? name : `${String(before)}, ${name}`);
}
