import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationEvent, applicationStatuses, procedures } from '../contract/index.ts';
import { applicationEvents, nextApplicationStatus } from './index.ts';

const events = applicationEvent.shape.event.options;

/** Everything that is allowed; whatever is not here is not. */
const table = [
  'start submit submitted',
  'submitted return returned',
  'submitted approve approved',
  'submitted withdraw withdrawn',
  'returned resubmit submitted',
  'returned withdraw withdrawn',
];

for (const procedure of procedures)
  test(`of ${procedure}, every status and event leads where the table says, and nowhere else`, () => {
    const expected = procedure === 'transfer-in' ? [...table, 'submitted reject rejected'] : table;
    const found = [undefined, ...applicationStatuses].flatMap((status) =>
      events.flatMap((event) => {
        const to = nextApplicationStatus(status, event, procedure);
        return to === undefined ? [] : [`${status ?? 'start'} ${event} ${to}`];
      }),
    );
    assert.deepEqual(found.sort(), [...expected].sort());
    for (const status of applicationStatuses)
      assert.deepEqual(
        applicationEvents(status, procedure).sort(),
        events.filter((event) => nextApplicationStatus(status, event, procedure) !== undefined).sort(),
      );
  });

test('an application without its procedure is a first collection', () => {
  assert.equal(nextApplicationStatus('submitted', 'approve'), 'approved');
  assert.equal(nextApplicationStatus('submitted', 'reject'), undefined);
});
