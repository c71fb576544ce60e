import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import path from 'node:path';
import { createApp } from '../server/app.ts';
import type { Services } from '../server/context.ts';
import { usePacks } from '../server/policies/packs.ts';
import { readSettings, SettingError } from '../server/settings.ts';

const example = (name: string): string => path.join(import.meta.dirname, '../../policy-pack', name);
const packsOf = (...names: string[]) => readSettings({ POLICY_PACKS: names.map(example).join(path.delimiter) }).packs;

after(() => usePacks([]));

test('packs of the operator are served to the pages', async () => {
  usePacks(packsOf('zhejiang.json', 'ningbo.json'));
  const app = createApp({ now: () => new Date('2026-11-22T02:00:00Z'), log: () => undefined } as unknown as Services);
  const answer = await app.request('/policies/330106');
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { region: string }).region, '330000');
  assert.equal((await app.request('/policies/990000')).status, 404);
});

test('a pack with mistakes keeps the portal from starting, and each is named with its place', () => {
  assert.throws(
    () => packsOf('broken.json'),
    (error) => error instanceof SettingError && /^POLICY_PACKS[^]*\n {2}\/[a-zA-Z]+\/.*: /.test(error.message),
  );
  assert.throws(() => packsOf('nothing.json'), SettingError);
});
