import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readStyleSheet } from '../server/style-sheet.ts';

const server = new URL('../server/', import.meta.url);

test('every style sheet in the folders of the server is part of the one that pages load', () => {
  const sheet = readStyleSheet();
  const files = globSync('**/*.css', { cwd: server });
  assert.ok(files.length > 5);
  for (const file of files) assert.ok(sheet.includes(readFileSync(new URL(file, server), 'utf8')), file);
});
