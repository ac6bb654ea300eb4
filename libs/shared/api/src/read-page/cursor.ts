import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Problem } from '../problem';
import { problems } from '../problems';

/** Where a page begins: the key values of the row before it, and whether it is read backwards. */
export interface Place {
  values: (string | null)[];
  backwards: boolean;
}

/**
 * Cursors hold names, so they are encrypted (AES-256-GCM), and they are bound to what they were made for: the same
 * filter, order, language and principal. Any other use is refused (api.md 6).
 */
export class CursorSeal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'clientele list cursor', 32));
  }

  seal(place: Place, boundTo: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(digest(boundTo));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(place), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  open(cursor: string, boundTo: string): Place {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const opener = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(digest(boundTo))
        .setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(
        Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString('utf8'),
      ) as Place;
    } catch {
      throw new Problem(problems.cursor_invalid);
    }
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
