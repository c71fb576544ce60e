import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { jpeg, png } from '../test/image-samples.ts';
import { cameraJpeg, progressiveJpeg, textPng } from '../test/whole-images.ts';
import { photoRules as rules } from '../test/photo-rules.ts';
import * as kit from './index.ts';

const originals = [
  jpeg(295, 413, { orientation: 6 }),
  jpeg(3000, 4000, { progressive: true, components: 4, size: 400 }),
  jpeg(65535, 65535, { orientation: 3, size: 3000 }),
  png(295, 413, { orientation: 3 }),
  png(0x7fffffff, 0x7fffffff, { colorType: 6, size: 500 }),
  cameraJpeg,
  progressiveJpeg,
  textPng,
];

/** Whatever the bytes are, there is a report, and every issue of it has a text. */
function check(bytes: Uint8Array): void {
  const header = kit.readImageHeader(bytes);
  assert.ok(!header.ok || (header.width > 0 && header.height > 0));
  const report = kit.checkPhoto({ bytes, name: 'photo.jpg' }, rules);
  for (const issue of report.issues) assert.notEqual(kit.describeIssue(issue, 'en'), '');
}

test('files cut off anywhere', () => {
  for (const whole of originals) for (let length = 0; length <= whole.length; length++) check(whole.slice(0, length));
});

test('files with every length and every marker falsified', () => {
  for (const whole of originals) {
    for (let place = 0; place < Math.min(whole.length, 300); place++) {
      for (const value of [0, 1, 0x7f, 0xd9, 0xda, 0xe1, 0xff]) {
        const bytes = whole.slice();
        bytes[place] = value;
        check(bytes);
        if (place > 0) bytes[place - 1] = 0xff;
        check(bytes);
      }
    }
  }
});

test('files with bytes changed at random', () => {
  const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...originals), mutations, fc.nat(), (original, changes, cut) => {
      const bytes = original.slice(0, cut % (original.length + 1));
      for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value;
      check(bytes);
    }),
    { numRuns: 2000 },
  );
});

test('random bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), check));
});

test('a check needs no more memory than the file and one megabyte', () => {
  const script = fileURLToPath(new URL('../test/image-memory.ts', import.meta.url));
  // The young generation is made so large that nothing is collected between two looks at it.
  const flags = [
    '--expose-gc',
    '--min-semi-space-size=64',
    '--max-semi-space-size=64',
    '--conditions=@acct-kit/source',
  ];
  const output = execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' });
  const most = JSON.parse(output) as Record<string, number>;
  assert.equal(Object.keys(most).length, 8);
  for (const [file, bytes] of Object.entries(most)) assert.ok(bytes < 1_000_000, `${file}: ${bytes} bytes`);
});
