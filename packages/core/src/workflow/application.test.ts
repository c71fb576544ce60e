import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationStatuses } from '../contract/index.ts';
import { applicationEvents, nextApplicationStatus } from './index.ts';

test('an application goes from submission over a return to approval', () => {
  assert.equal(nextApplicationStatus(undefined, 'submit'), 'submitted');
  assert.equal(nextApplicationStatus('submitted', 'return'), 'returned');
  assert.equal(nextApplicationStatus('returned', 'resubmit'), 'submitted');
  assert.equal(nextApplicationStatus('submitted', 'approve'), 'approved');
});

test('what has been decided cannot be decided again', () => {
  assert.equal(nextApplicationStatus('approved', 'return'), undefined);
  assert.equal(nextApplicationStatus('approved', 'withdraw'), undefined);
  assert.equal(nextApplicationStatus('withdrawn', 'resubmit'), undefined);
  assert.equal(nextApplicationStatus('returned', 'approve'), undefined);
});

test('every event that a state lists leads to a state', () => {
  for (const status of applicationStatuses)
    for (const event of applicationEvents(status)) assert.ok(nextApplicationStatus(status, event));
});
