/**
 * Prints how many bytes a check of each of some hostile files allocates beyond the file itself, garbage included. Needs
 * `--expose-gc` and a young generation that is not collected meanwhile.
 */
import { checkPhoto } from '../src/index.ts';
import { jpeg, png } from './image-samples.ts';
import { photoRules as rules } from './photo-rules.ts';

const fillBytes = new Uint8Array(8_000_000).fill(0xff);
fillBytes.set([0xff, 0xd8]);
const segments = Uint8Array.from({ length: 8_000_000 }, (_, at) => [0, 2, 0xff, 0xe2][at % 4]!);
segments.set([0xff, 0xd8]);

/** A picture whose end is never reached, because the file goes on with pieces that contain nothing. */
const endless = (start: Uint8Array, piece: readonly number[]): Uint8Array => {
  const bytes = Uint8Array.from({ length: 8_000_000 }, (_, at) => piece[(at - start.length) % piece.length] ?? 0);
  bytes.set(start);
  return bytes;
};
const jpegStart = jpeg(300, 400).subarray(0, -2);
const pngStart = png(300, 400).subarray(0, -12);

const files = {
  'a JPEG that claims 4 gigapixels': jpeg(65535, 65535, { size: 8_000_000 }),
  'a PNG that claims the most a PNG can': png(0x7fffffff, 0x7fffffff, { size: 8_000_000 }),
  'fill bytes without end': fillBytes,
  'empty segments without end': segments,
  'scans without end': endless(jpegStart, [0xff, 0xda, 0, 2, 0xff, 0]),
  'fill bytes without end behind a scan': endless(jpegStart, [0xff]),
  'empty chunks without end': endless(pngStart, [0, 0, 0, 0, 0x74, 0x45, 0x58, 0x74, 0, 0, 0, 0]),
  'no picture at all': new Uint8Array(8_000_000),
};

const allocated = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;

const most: Record<string, number> = {};
for (const [name, bytes] of Object.entries(files)) {
  for (let warm = 0; warm < 20; warm++) checkPhoto({ bytes, name: 'photo.jpg' }, rules);
  (globalThis as { gc?: () => void }).gc!();
  const before = allocated();
  checkPhoto({ bytes, name: 'photo.jpg' }, rules);
  most[name] = allocated() - before;
}
console.log(JSON.stringify(most));
