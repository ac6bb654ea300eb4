import type { FastifyReply } from 'fastify';

/** `Prefer: return=total-count` (RFC 7240); the answer says that it was heard. */
export function wantsTotal(prefer: string | undefined, reply: FastifyReply): boolean {
  const wanted = /(^|[,;\s])return=total-count($|[,;\s])/.test(prefer ?? '');
  if (wanted) void reply.header('preference-applied', 'return=total-count');
  return wanted;
}
