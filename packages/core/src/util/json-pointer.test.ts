import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeKey, jsonPointer, unescapeKey } from './json-pointer.ts';

test('a path becomes a pointer', () => {
  assert.equal(jsonPointer([]), '');
  assert.equal(jsonPointer(['education', 0, 'school']), '/education/0/school');
  assert.equal(jsonPointer(['', 'a/b', 'm~n']), '//a~1b/m~0n');
});

test('every key comes back', () => {
  for (const key of ['', 'a', '~', '/', '~1', '~01', '/~0', '~~//']) assert.equal(unescapeKey(escapeKey(key)), key);
});
