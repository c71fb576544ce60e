import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jpeg, png } from '../test/image-samples.ts';
import { readImageHeader } from './image-header.ts';

test('a JPEG tells size, orientation and colour', () => {
  assert.deepEqual(readImageHeader(jpeg(295, 413)), {
    ok: true,
    format: 'jpeg',
    width: 295,
    height: 413,
    orientation: 1,
    displayWidth: 295,
    displayHeight: 413,
    colorModel: 'rgb',
    alpha: false,
    bitDepth: 8,
    progressive: false,
  });
  const turned = readImageHeader(jpeg(413, 295, { orientation: 6, progressive: true, components: 4 }));
  assert.ok(turned.ok);
  assert.deepEqual([turned.displayWidth, turned.displayHeight], [295, 413]);
  assert.deepEqual([turned.orientation, turned.progressive, turned.colorModel], [6, true, 'cmyk']);
});

test('a PNG tells the same', () => {
  const header = readImageHeader(png(295, 413, { colorType: 6, progressive: true, orientation: 8 }));
  assert.ok(header.ok);
  assert.deepEqual(
    [header.format, header.width, header.height, header.alpha, header.progressive, header.orientation],
    ['png', 295, 413, true, true, 8],
  );
});

test('what cannot be read says why', () => {
  const code = (bytes: Uint8Array) => {
    const header = readImageHeader(bytes);
    return header.ok ? 'ok' : header.issues[0]!.code;
  };
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  assert.equal(code(new Uint8Array()), 'image-empty');
  assert.equal(code(bytes('GIF89a........')), 'image-format-unknown');
  assert.equal(code(bytes('hello')), 'image-format-unknown');
  assert.equal(code(jpeg(295, 413).subarray(0, 80)), 'image-truncated');
  assert.equal(code(png(295, 413).subarray(0, 20)), 'image-truncated');
  assert.equal(code(jpeg(0, 413)), 'image-damaged');
  assert.equal(code(png(295, 0)), 'image-damaged');
});

test('no beginning of a file makes it throw', () => {
  for (const whole of [jpeg(300, 400, { orientation: 3 }), png(300, 400, { orientation: 3 })]) {
    for (let length = 0; length <= whole.length; length++) readImageHeader(whole.subarray(0, length));
  }
});
