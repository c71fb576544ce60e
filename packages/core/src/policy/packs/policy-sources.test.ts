import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, policySources } from '../../../scripts/policy-sources.mjs';
import { builtInPacks } from './index.ts';

test('docs/policy-sources.md is what the packs say; `node scripts/policy-sources.mjs` writes it', () => {
  assert.equal(readFileSync(page, 'utf8'), policySources());
});

test('the page names every place, every source and every file', () => {
  const text = policySources();
  for (const { region, name, sources, files } of builtInPacks) {
    assert.ok(text.includes(region) && text.includes(name));
    for (const [id, { title, number = '' }] of Object.entries(sources))
      for (const part of [`\`${id}\``, title, number]) assert.ok(text.includes(part), part);
    for (const kind of Object.keys(files ?? {})) assert.ok(text.includes(kind), kind);
  }
  assert.ok(!/undefined|\[object/.test(text));
});
