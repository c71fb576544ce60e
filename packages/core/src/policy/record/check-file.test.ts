import { measureBackground } from '@acct-kit/validators';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachmentKinds, maxAttachmentBytes, type AttachmentKind } from '../../contract/index.ts';
import { checkFile, checkFileSize, isSafeToOpen, resolvePolicy, type FileRules, type Policy } from '../index.ts';
import { testDay } from '../../../test/records.ts';

const short = (value: number) => [value >> 8, value & 255];
const ascii = (value: string) => [...value].map((character) => character.charCodeAt(0));

/** A JPEG whose structure is whole, without a picture in its scan. */
const jpeg = (width: number, height: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 17, 8, ...short(height), ...short(width), 3, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ...[0xff, 0xda, 0, 2],
    ...[0xff, 0xd9],
  ]);

/** A PNG whose structure is whole, without a picture in its data. */
const png = (width: number, height: number) =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
    ...[0, 0, 0, 13, ...ascii('IHDR'), 0, 0, ...short(width), 0, 0, ...short(height), 8, 2, 0, 0, 0, 0, 0, 0, 0],
    ...[0, 0, 0, 1, ...ascii('IDAT'), 0, 0, 0, 0, 0],
    ...[0, 0, 0, 0, ...ascii('IEND'), 0, 0, 0, 0],
  ]);

const megabyte = 1024 * 1024;
const beijing = resolvePolicy('110000', testDay);
const shandong = resolvePolicy('370000', testDay);

interface Given {
  bytes: Uint8Array;
  size: number;
  name?: string;
}

const photo = (given: Partial<Given> = {}): Given => ({
  bytes: jpeg(295, 413),
  size: 40_000,
  name: '照片.jpg',
  ...given,
});
const scan = (given: Partial<Given> = {}): Given => ({
  bytes: jpeg(1200, 800),
  size: 200_000,
  name: '身份证.jpg',
  ...given,
});

const manyPixels = 'photo-pixels-too-many';

const table: [what: string, policy: typeof beijing, kind: AttachmentKind, given: Given, errors: string[]][] = [
  ['a photo to spec', beijing, 'photo', photo(), []],
  ['a larger photo', beijing, 'photo', photo({ bytes: jpeg(413, 579) }), []],
  ['294 × 413', beijing, 'photo', photo({ bytes: jpeg(294, 413) }), ['photo-too-narrow']],
  ['295 × 412', beijing, 'photo', photo({ bytes: jpeg(295, 412) }), ['photo-too-short']],
  ['413 × 295', beijing, 'photo', photo({ bytes: jpeg(413, 295) }), ['photo-too-short']],
  ['30,000 bytes', beijing, 'photo', photo({ size: 30_000 }), ['photo-bytes-too-few']],
  ['30,001 bytes', beijing, 'photo', photo({ size: 30_001 }), []],
  ['a PNG named .jpg', beijing, 'photo', photo({ bytes: png(295, 413) }), ['image-name-mismatch']],
  ['a PNG', beijing, 'photo', photo({ bytes: png(295, 413), name: 'photo.png' }), ['photo-format']],
  ['a text', beijing, 'photo', photo({ bytes: Uint8Array.from(ascii('<html>')) }), ['image-format-unknown']],
  [
    'a picture that breaks off',
    beijing,
    'photo',
    photo({ bytes: jpeg(295, 413).subarray(0, 25) }),
    ['image-truncated'],
  ],
  ['an empty file', beijing, 'photo', photo({ bytes: new Uint8Array(0), size: 0 }), ['image-empty']],
  [
    'all at once',
    beijing,
    'photo',
    photo({ bytes: jpeg(100, 100), size: 100 }),
    ['photo-too-narrow', 'photo-too-short', 'photo-bytes-too-few'],
  ],
  ['a photo of 21 MB', beijing, 'photo', photo({ size: 21 * megabyte }), ['photo-bytes-too-many']],
  ['a photo of 65535 × 65535', beijing, 'photo', photo({ bytes: jpeg(65_535, 65_535) }), ['photo-too-wide']],
  ['a scan of 65535 × 65535', shandong, 'diploma', scan({ bytes: jpeg(65_535, 65_535) }), ['photo-too-wide']],
  ['a scan of 20000 × 20000', beijing, 'diploma', scan({ bytes: png(20_000, 20_000), name: 'a.png' }), [manyPixels]],
  ['a scan of 20000 × 5000', beijing, 'diploma', scan({ bytes: png(20_000, 5_000), name: 'a.png' }), []],
  ['a scan of 30001 × 10', shandong, 'diploma', scan({ bytes: png(30_001, 10), name: 'a.png' }), ['photo-too-wide']],
  ['a scan of 10 × 30001', shandong, 'diploma', scan({ bytes: png(10, 30_001), name: 'a.png' }), ['photo-too-tall']],
  ['10,000 bytes in Shandong', shandong, 'photo', photo({ size: 10_000 }), []],
  ['9,999 bytes in Shandong', shandong, 'photo', photo({ size: 9_999 }), ['photo-bytes-too-few']],
  ['a scan', beijing, 'diploma', scan(), []],
  ['a scan that is a PNG', beijing, 'diploma', scan({ bytes: png(1200, 800), name: 'a.png' }), []],
  ['a scan of 10 MB', beijing, 'diploma', scan({ size: 10 * megabyte }), []],
  ['a scan of one byte more', beijing, 'diploma', scan({ size: 10 * megabyte + 1 }), ['photo-bytes-too-many']],
  ['a scan of 30 MB', beijing, 'diploma', scan({ size: 30 * megabyte }), ['photo-bytes-too-many']],
  ['a scan of 500 KB in Shandong', shandong, 'identityFront', scan({ size: 500 * 1024 }), []],
  ['a scan of more in Shandong', shandong, 'identityFront', scan({ size: 500 * 1024 + 1 }), ['photo-bytes-too-many']],
  ['a scan of 19,999 bytes in Shandong', shandong, 'identityFront', scan({ size: 19_999 }), ['photo-bytes-too-few']],
];

for (const [what, policy, kind, given, errors] of table) {
  test(`file: ${what}`, () => {
    const verdict = checkFile(policy, kind, given);
    assert.deepEqual(verdict.errors.map(({ code }) => code).sort(), [...errors].sort());
  });
}

test('an issue has the measure and the limit', () => {
  const { errors } = checkFile(beijing, 'photo', photo({ bytes: jpeg(294, 413) }));
  assert.deepEqual(errors, [{ code: 'photo-too-narrow', params: { measure: 294, limit: 295 } }]);
});

test('a scan whose name says another format only advises', () => {
  const { errors, warnings } = checkFile(beijing, 'diploma', scan({ bytes: png(1200, 800), name: 'a.jpg' }));
  assert.deepEqual(errors, []);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['image-name-mismatch'],
  );
});

test('the size of the file counts, not that of its beginning', () => {
  const bytes = jpeg(295, 413);
  assert.ok(bytes.length < 100);
  assert.deepEqual(checkFile(beijing, 'photo', { bytes, size: 40_000 }).errors, []);
  assert.deepEqual(
    checkFile(beijing, 'photo', { bytes }).errors.map(({ code }) => code),
    ['photo-bytes-too-few'],
  );
});

test('a file that is cut is refused, also with a whole thumbnail in it; one whose beginning is read is not', () => {
  const whole = jpeg(295, 413);
  const thumbnail = [0xff, 0xe1, 0, whole.length + 2, ...whole];
  const pictured = Uint8Array.from([
    ...[0xff, 0xd8],
    ...thumbnail,
    ...whole.subarray(2, -2),
    ...new Array<number>(40_000).fill(7),
    ...[0xff, 0xd9],
  ]);
  const codes = (length: number, size?: number) =>
    checkFile(beijing, 'photo', {
      bytes: pictured.subarray(0, length),
      ...(size !== undefined && { size }),
    }).errors.map(({ code }) => code);
  assert.deepEqual(codes(pictured.length), []);
  assert.deepEqual(codes(36_000), ['image-incomplete']);
  assert.deepEqual(codes(36_000, pictured.length), []);
});

test('the background counts where the picture is there to be measured', () => {
  const picture = (red: number, green: number, blue: number) => ({
    width: 295,
    height: 413,
    data: Uint8ClampedArray.from({ length: 295 * 413 * 4 }, (_, index) => [red, green, blue, 255][index % 4]!),
  });
  const codes = (pixels?: ReturnType<typeof picture>) =>
    checkFile(beijing, 'photo', { ...photo(), background: pixels && measureBackground(pixels) }).errors.map(
      ({ code }) => code,
    );
  assert.deepEqual(codes(), []);
  assert.deepEqual(codes(picture(255, 255, 255)), []);
  assert.deepEqual(codes(picture(67, 142, 219)), []);
  assert.deepEqual(codes(picture(210, 20, 30)), ['photo-background']);
});

test('a rule that is not certain advises and stops nobody', () => {
  const policy = resolvePolicy('370000', '2020-01-01');
  assert.equal(policy.files.photo?.confidence, 'low');
  const { errors, warnings } = checkFile(policy, 'photo', photo({ bytes: jpeg(100, 100) }));
  assert.deepEqual(errors, []);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['photo-too-narrow', 'photo-too-short'],
  );
});

test('nothing is larger than the service takes, whatever the policy', () => {
  for (const kind of attachmentKinds) {
    assert.deepEqual(
      checkFileSize(beijing, kind, maxAttachmentBytes + 1).map(({ code }) => code),
      ['photo-bytes-too-many'],
    );
    assert.deepEqual(
      checkFileSize(beijing, kind, 0).map(({ code }) => code),
      ['image-empty'],
    );
    assert.deepEqual(checkFileSize({ ...beijing, files: {} }, kind, maxAttachmentBytes), []);
  }
});

/** The rules of Beijing, with another limit of pixels. */
const limitedTo = (largest: FileRules['largest']): Policy => ({
  ...beijing,
  files: Object.fromEntries(
    Object.entries(beijing.files).map(([kind, rule]) => [
      kind,
      { ...rule, value: { formats: ['jpeg', 'png'] satisfies FileRules['formats'], largest } },
    ]),
  ),
});

test('no picture has more pixels than the service takes, whatever the policy', () => {
  const widest = png(1, 1);
  new DataView(widest.buffer).setUint32(16, 0x7fffffff);
  const policies = {
    'of low confidence': resolvePolicy('370000', '2020-01-01'),
    'with a high limit': limitedTo({ side: 1e10, pixels: 1e12 }),
    'without a limit': limitedTo(undefined),
  };
  for (const [what, policy] of Object.entries(policies)) {
    for (const kind of attachmentKinds) {
      const verdict = (bytes: Uint8Array) => checkFile(policy, kind, { bytes, size: 100_000 });
      const codes = (bytes: Uint8Array) => verdict(bytes).errors.map(({ code }) => code);
      assert.deepEqual(codes(widest), ['photo-too-wide'], `${what}: ${kind}`);
      assert.deepEqual(codes(jpeg(20_000, 20_000)), ['photo-pixels-too-many'], `${what}: ${kind}`);
      assert.equal(isSafeToOpen(verdict(widest)), false);
      assert.equal(isSafeToOpen(verdict(jpeg(100, 100))), true);
    }
  }
});

test('a place can set a lower limit of pixels', () => {
  const policy = limitedTo({ side: 5000, pixels: 20_000_000 });
  assert.deepEqual(checkFile(policy, 'diploma', scan({ bytes: jpeg(5000, 4001) })).errors, [
    { code: 'photo-pixels-too-many', params: { measure: 20_005_000, limit: 20_000_000 } },
  ]);
});

test('whatever the bytes are, there is a verdict', () => {
  const head = fc.constantFrom(Uint8Array.of(), jpeg(295, 413), png(295, 413));
  fc.assert(
    fc.property(
      head,
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(80),
      fc.constantFrom(...attachmentKinds),
      (first, rest, cut, kind) => {
        const bytes = Uint8Array.from([...first.subarray(0, cut), ...rest]);
        const { errors, warnings } = checkFile(beijing, kind, { bytes, name: 'a.jpg' });
        for (const { code } of [...errors, ...warnings]) assert.match(code, /^(image|photo)-/);
      },
    ),
  );
});
