import { readFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';

const seedFile = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../../server/seed/files/${name}`, import.meta.url)));

/** A photo to spec. */
export const photo = seedFile('photo-a.jpg');

/** A scan. */
export const scan = seedFile('diploma.jpg');

/** The photo with another size in its frame header. */
export function photoOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = photo.slice();
  const frame = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
  new DataView(bytes.buffer).setUint16(frame + 5, height);
  new DataView(bytes.buffer).setUint16(frame + 7, width);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG, whatever it will be called, of at least `padding` bytes. */
export function pngOf(width: number, height: number, padding = 40_000): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(height * (1 + width * 3), 0xff));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('teXt', Buffer.alloc(padding, 0x20)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
