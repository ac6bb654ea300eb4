import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A download under its name: in ASCII for old clients, and as it is for all others (RFC 6266). */
export function fileAnswer(name: string, type: string, content: Readable): StreamableFile {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type, disposition });
}
