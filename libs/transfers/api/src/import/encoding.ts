import iconv from 'iconv-lite';

/** The encodings that shops' files come in. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1250' | 'ISO-8859-2';

/** Notices, while the bytes go by, which encoding a file has; nothing is guessed before all of it was seen. */
export class EncodingDetector {
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private start: Buffer | undefined;
  private utf8 = true;
  private controls = false;

  see(chunk: Buffer): void {
    this.start ??= Buffer.from(chunk.subarray(0, 256));
    this.controls ||= chunk.some((byte) => byte >= 0x80 && byte <= 0x9f);
    if (!this.utf8) return;
    try {
      this.strict.decode(chunk, { stream: true });
    } catch {
      this.utf8 = false;
    }
  }

  /** A byte order mark decides; then strict UTF-8; then the bytes 0x80 to 0x9F, which only windows-1250 has letters at. */
  decide(): Encoding {
    const [first, second] = this.start ?? [];
    if (first === 0xff && second === 0xfe) return 'UTF-16LE';
    if (first === 0xfe && second === 0xff) return 'UTF-16BE';
    if (second === 0 && first !== 0) return 'UTF-16LE';
    if (first === 0 && second !== 0) return 'UTF-16BE';
    if (this.utf8 && this.endsWhole()) return 'UTF-8';
    return this.controls ? 'windows-1250' : 'ISO-8859-2';
  }

  private endsWhole(): boolean {
    try {
      this.strict.decode();
      return true;
    } catch {
      return false;
    }
  }
}

/** The text of a file's bytes, without a byte order mark. */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) yield decoder.write(chunk);
  const rest = decoder.end();
  if (rest) yield rest;
}
