// The code map tells newcomers which files to read, so these files must exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '..');
const map = readFileSync(path.join(root, 'docs/code-map.md'), 'utf8');
const paths = [...map.matchAll(/`([^`]*\/[^`]*|[\w-]+\.mjs)`/g)].map(([, name]) => name);

test('the code map has at least twenty tasks', () => {
  const rows = map.split('\n').filter((line) => line.startsWith('| ')).length - 2;
  assert.ok(rows >= 20, `${rows} tasks`);
});

test('every file and folder of the code map exists', () => {
  const missing = paths.filter((name) => !existsSync(path.join(root, name)));
  assert.deepEqual(missing, []);
});
