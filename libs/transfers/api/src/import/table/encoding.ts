import iconv from 'iconv-lite';

/** The encodings that shops' files come in. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1250' | 'ISO-8859-2';

/** Of so many letters beyond ASCII at most one may be broken in a file that is UTF-8 all the same. */
const TOLERANCE = 20;

/** Notices, while the bytes go by, which encoding a file has; nothing is guessed before all of it was seen. */
export class EncodingDetector {
  private readonly lenient = new TextDecoder('utf-8');
  private start: Buffer | undefined;
  private letters = 0;
  private broken = 0;
  private controls = false;

  see(chunk: Buffer): void {
    this.start ??= Buffer.from(chunk.subarray(0, 256));
    this.controls ||= chunk.some((byte) => byte >= 0x80 && byte <= 0x9f);
    this.count(this.lenient.decode(chunk, { stream: true }));
  }

  /** A byte order mark decides; then UTF-8; then the bytes 0x80 to 0x9F, which only windows-1250 has letters at. */
  decide(): Encoding {
    const wide = this.wide();
    if (wide) return wide;
    this.count(this.lenient.decode());
    if (this.broken * TOLERANCE <= this.letters) return 'UTF-8';
    return this.controls ? 'windows-1250' : 'ISO-8859-2';
  }

  /** What XML without a declaration may be. */
  decideByMark(): Encoding {
    return this.wide() ?? 'UTF-8';
  }

  private wide(): Encoding | undefined {
    const [first, second] = this.start ?? [];
    if (first === 0xff && second === 0xfe) return 'UTF-16LE';
    if (first === 0xfe && second === 0xff) return 'UTF-16BE';
    if (second === 0 && first !== 0) return 'UTF-16LE';
    if (first === 0 && second !== 0) return 'UTF-16BE';
    return undefined;
  }

  /** A broken byte becomes U+FFFD; the row that holds it is refused, the others are read as they are. */
  private count(text: string): void {
    this.letters += text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
    this.broken += text.match(/\ufffd/g)?.length ?? 0;
  }
}

/** The text of a file's bytes, without a byte order mark. */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) yield decoder.write(chunk);
  const rest = decoder.end();
  if (rest) yield rest;
}
