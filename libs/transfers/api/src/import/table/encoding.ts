import iconv from 'iconv-lite';

/** The encodings that shops' files come in. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1250' | 'windows-1252' | 'ISO-8859-2';

/** å Å æ Æ ø Ø of windows-1252, which windows-1250 and ISO 8859-2 read as ĺ Ĺ ć Ć ř Ř. */
const NORDIC = new Set([0xe5, 0xc5, 0xe6, 0xc6, 0xf8, 0xd8]);
/** Letters of Polish and Czech in both of the others; Nordic text has next to none of these bytes. */
const SLAVIC = new Set([
  0xb1, 0xb3, 0xb6, 0xb9, 0xbc, 0xbe, 0xbf, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xa3, 0xaf, 0xe1, 0xe8, 0xea, 0xec,
  0xed, 0xef, 0xf1, 0xf2, 0xf3, 0xf9, 0xfd,
]);

/** Of so many letters beyond ASCII at most one may be broken in a file that is UTF-8 all the same. */
const TOLERANCE = 20;

/** Notices, while the bytes go by, which encoding a file has; nothing is guessed before all of it was seen. */
export class EncodingDetector {
  private readonly lenient = new TextDecoder('utf-8');
  private start: Buffer | undefined;
  private letters = 0;
  private broken = 0;
  private controls = false;
  private nordic = 0;
  private slavic = 0;

  see(chunk: Buffer): void {
    this.start ??= Buffer.from(chunk.subarray(0, 256));
    for (const byte of chunk) {
      if (byte < 0x80) continue;
      this.controls ||= byte <= 0x9f;
      if (NORDIC.has(byte)) this.nordic += 1;
      else if (SLAVIC.has(byte)) this.slavic += 1;
    }
    this.count(this.lenient.decode(chunk, { stream: true }));
  }

  /** A byte order mark decides; then UTF-8; then the letters of Norwegian; then the bytes 0x80 to 0x9F, at which ISO 8859-2 has no
   * letters. */
  decide(): Encoding {
    const wide = this.wide();
    if (wide) return wide;
    this.count(this.lenient.decode());
    if (this.broken * TOLERANCE <= this.letters) return 'UTF-8';
    // Czech and Polish have ř and ć, but never so many of them beside so few of their other letters.
    if (this.nordic > 2 * this.slavic) return 'windows-1252';
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
