import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { killWhileTyping, lostFields, withTypingBrowser } from '../../bench/draft-kill.ts';

test('what was said to be saved is there after the browser was killed', { timeout: 300_000 }, async () => {
  const { saves, lost, unreadable, failures } = await killWhileTyping(10);
  assert.ok(saves > 10);
  assert.deepEqual({ lost, unreadable, failures }, { lost: 0, unreadable: 0, failures: 0 });
});

/** Flips a bit in the middle of each log file of the browser's databases whose path matches `paths`. */
async function damage(profile: string, paths: RegExp): Promise<void> {
  const logs = (await readdir(profile, { recursive: true })).filter(
    (name) => paths.test(name) && name.endsWith('.log'),
  );
  assert.ok(logs.length > 0);
  for (const name of logs) {
    const file = path.join(profile, name);
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(file, bytes);
  }
}

test('a database that the browser discards as damaged is restored from its backup', { timeout: 60_000 }, () =>
  withTypingBrowser(async (browser) => {
    await browser.start();
    await browser.nextSave();
    await browser.kill();
    await damage(browser.profile, /^Default\/IndexedDB/);
    const { personal, state } = await browser.start();
    assert.equal(state.found, 'draft');
    assert.ok(Object.keys(browser.lastSaved).length > 0);
    assert.deepEqual(lostFields(browser.lastSaved, personal), []);
  }),
);

test('when the backup is damaged too, the store says so, and the next change is saved', { timeout: 60_000 }, () =>
  withTypingBrowser(async (browser) => {
    await browser.start();
    await browser.nextSave();
    await browser.kill();
    await damage(browser.profile, /IndexedDB/);
    const { personal, state } = await browser.start();
    assert.deepEqual(personal, {});
    assert.deepEqual([state.status, state.reason, state.found], ['memory', 'corrupt', 'corrupt']);
    await browser.nextSave();
    assert.equal(browser.failures, 0);
  }),
);
