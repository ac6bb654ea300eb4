import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A ZIP of these entries, each `{ name, bytes, lies }`. An entry may lie about its unpacked size, or say that it is
 * encrypted: a well-kept library would not write that (PKWARE APPNOTE 4.3).
 */
export function zipOf(entries) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const { name, bytes, lies = {} } of entries) {
    const packed = lies.packed ?? deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(lies.encrypted ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(lies.packed ? 0 : crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(lies.size ?? bytes.length, 18);
    head.writeUInt16LE(label.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), head, label, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, place, label);
    offset += 30 + label.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 4);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
