import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, unknown>;
};

test('what the guide imports is there', async () => {
  const imports = [...readme.matchAll(/^import \{ (.+) \} from '(@acct-kit\/core\/[\w/]+)';$/gm)];
  assert.ok(imports.length > 8);
  for (const [, names = '', from = ''] of imports) {
    const module = (await import(from)) as Record<string, unknown>;
    for (const name of names.split(', ')) assert.equal(typeof module[name] !== 'undefined', true, `${name} of ${from}`);
  }
});

test('the guide names every entry of the package', () => {
  for (const entry of Object.keys(manifest.exports).filter((one) => one !== './package.json'))
    assert.ok(readme.includes(`@acct-kit/core${entry.slice(1)}\``), entry);
});
