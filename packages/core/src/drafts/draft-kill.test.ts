import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killWhileTyping } from '../../bench/draft-kill.ts';

test('what was said to be saved is there after the browser was killed', { timeout: 300_000 }, async () => {
  const { promises, lost, unreadable, failures } = await killWhileTyping(10);
  assert.ok(promises > 10);
  assert.deepEqual({ lost, unreadable, failures }, { lost: 0, unreadable: 0, failures: 0 });
});
