import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { killWhileTyping, lostOf, withTypist } from '../../bench/draft-kill.ts';

test('what was said to be saved is there after the browser was killed', { timeout: 300_000 }, async () => {
  const { promises, lost, unreadable, failures } = await killWhileTyping(10);
  assert.ok(promises > 10);
  assert.deepEqual({ lost, unreadable, failures }, { lost: 0, unreadable: 0, failures: 0 });
});

/** Flips a bit in the middle of each log of the browser's databases, of those at the places that are asked for. */
async function damage(profile: string, places: RegExp): Promise<void> {
  const logs = (await readdir(profile, { recursive: true })).filter(
    (name) => places.test(name) && name.endsWith('.log'),
  );
  assert.ok(logs.length > 0);
  for (const name of logs) {
    const file = path.join(profile, name);
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(file, bytes);
  }
}

test('a database that the browser throws away as damaged is put back from its twin', { timeout: 60_000 }, () =>
  withTypist(async (typist) => {
    await typist.start();
    await typist.saved();
    await typist.kill();
    await damage(typist.profile, /^Default\/IndexedDB/);
    const { personal, state } = await typist.start();
    assert.equal(state.found, 'draft');
    assert.ok(Object.keys(typist.promised).length > 0);
    assert.deepEqual(lostOf(typist.promised, personal), []);
  }),
);

test('where its twin is damaged, too, that is said, and the next change is saved', { timeout: 60_000 }, () =>
  withTypist(async (typist) => {
    await typist.start();
    await typist.saved();
    await typist.kill();
    await damage(typist.profile, /IndexedDB/);
    const { personal, state } = await typist.start();
    assert.deepEqual(personal, {});
    assert.deepEqual([state.status, state.reason, state.found], ['memory', 'corrupt', 'corrupt']);
    await typist.saved();
    assert.equal(typist.failures, 0);
  }),
);
