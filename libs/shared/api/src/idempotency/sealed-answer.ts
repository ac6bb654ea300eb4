import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** An answer as it left: what a repeated request gets again, byte for byte. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  /** The JSON text; null for an answer without a body. */
  body: string | null;
}

/**
 * What is kept under one Idempotency-Key of one principal at one address. Answers hold personal data, so they are
 * sealed (AES-256-GCM) with a key that follows from the client's own key, which is not stored: nobody reads them in the
 * table, in a backup or in the log of the database (decision 22).
 */
export class SealedAnswer {
  /** Finds the row; the client's key, the address and the principal cannot be read from it. */
  readonly id: Buffer;
  private readonly key: Buffer;

  constructor(secret: string, scope: readonly string[]) {
    const master = Buffer.from(
      hkdfSync('sha256', secret, JSON.stringify(scope), 'clientele idempotency', 64),
    );
    this.id = master.subarray(0, 32);
    this.key = master.subarray(32);
  }

  /** The number of the lock that is held while the request runs. */
  get lock(): string {
    return this.id.readBigInt64BE(0).toString();
  }

  /** Tells two requests apart without saying what they hold. */
  hash(request: readonly unknown[]): Buffer {
    return createHmac('sha256', this.key).update(JSON.stringify(request)).digest();
  }

  seal(answer: KeptAnswer): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  open(bytes: Buffer): KeptAnswer {
    const opener = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 });
    opener.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString('utf8');
    return JSON.parse(text) as KeptAnswer;
  }
}
