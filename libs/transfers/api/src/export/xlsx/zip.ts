import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { constants, crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** MS-DOS time of a constant day: an archive says nothing about when it was made. */
const TIME = 0;
const DAY = (44 << 9) | (1 << 5) | 1;
const VERSION = 20;
/** Sizes stand behind the content, and names are UTF-8 (APPNOTE 4.4.4). */
const FLAGS = 0x0808;
const DEFLATED = 8;

/**
 * Writes a ZIP archive entry by entry, as its content comes (PKWARE APPNOTE 6.3). Nothing is kept but the list of the
 * entries. An entry and the archive stay under 4 GB; what writes it takes care of that.
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private written = 0;

  constructor(private readonly target: Writable) {}

  /** Begins an entry; the one before has ended. */
  async entry(name: string): Promise<ZipEntry> {
    const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset: this.written };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(VERSION, 4);
    head.writeUInt16LE(FLAGS, 6);
    head.writeUInt16LE(DEFLATED, 8);
    head.writeUInt16LE(TIME, 10);
    head.writeUInt16LE(DAY, 12);
    head.writeUInt16LE(entry.name.length, 26);
    await this.put(Buffer.concat([head, entry.name]));
    this.entries.push(entry);
    return new ZipEntry(entry, (bytes) => this.put(bytes));
  }

  async end(): Promise<void> {
    const offset = this.written;
    for (const entry of this.entries) await this.put(centralHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.written - offset, 12);
    end.writeUInt32LE(offset, 16);
    await this.put(end);
    this.target.end();
  }

  private async put(bytes: Buffer): Promise<void> {
    this.written += bytes.length;
    if (!this.target.write(bytes)) await once(this.target, 'drain');
  }
}

/** One entry while it is written. */
export class ZipEntry {
  private readonly deflate: DeflateRaw = createDeflateRaw({
    level: constants.Z_BEST_SPEED,
    chunkSize: 256 * 1024,
  });
  private readonly packing: Promise<void>;

  constructor(
    private readonly entry: Entry,
    private readonly put: (bytes: Buffer) => Promise<void>,
  ) {
    this.packing = this.pack();
    this.packing.catch(() => this.deflate.destroy());
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.entry.size += bytes.length;
    this.entry.crc = crc32(bytes, this.entry.crc);
    if (!this.deflate.write(bytes)) await Promise.race([once(this.deflate, 'drain'), this.packing]);
  }

  async end(): Promise<void> {
    this.deflate.end();
    await this.packing;
    const { crc, packed, size } = this.entry;
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(packed, 8);
    descriptor.writeUInt32LE(size, 12);
    await this.put(descriptor);
  }

  private async pack(): Promise<void> {
    for await (const bytes of this.deflate as AsyncIterable<Buffer>) {
      this.entry.packed += bytes.length;
      await this.put(bytes);
    }
  }
}

function centralHeader({ name, crc, packed, size, offset }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt16LE(TIME, 12);
  head.writeUInt16LE(DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}
