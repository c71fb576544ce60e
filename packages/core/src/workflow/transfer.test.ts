import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transferEvent, transferStatuses } from '../contract/index.ts';
import { isTransferOpen, nextTransferStatus, transferEvents } from './index.ts';

const events = transferEvent.shape.event.options;

test('every status and event leads where the table says, and nowhere else', () => {
  const found = [undefined, ...transferStatuses].flatMap((status) =>
    events.flatMap((event) => {
      const to = nextTransferStatus(status, event);
      return to === undefined ? [] : [`${status ?? 'start'} ${event} ${to}`];
    }),
  );
  assert.deepEqual(found, [
    'start submit submitted',
    'submitted take-up origin-reviewing',
    'submitted confirm-out out-confirmed',
    'submitted reject-out origin-rejected',
    'submitted cancel cancelled',
    'origin-reviewing confirm-out out-confirmed',
    'origin-reviewing reject-out origin-rejected',
    'origin-reviewing cancel cancelled',
    'out-confirmed take-back withdrawn-by-origin',
    'out-confirmed apply-in destination-reviewing',
    'out-confirmed cancel cancelled',
    'out-confirmed expire expired',
    'destination-reviewing withdraw-in out-confirmed',
    'destination-reviewing reject-in destination-rejected',
    'destination-reviewing complete completed',
  ]);
});

test('every status can be reached, and a transfer is open until it has come to an end', () => {
  const reached = new Set(['submitted']);
  for (const status of reached)
    for (const event of transferEvents(status as (typeof transferStatuses)[number]))
      reached.add(nextTransferStatus(status as (typeof transferStatuses)[number], event)!);
  assert.deepEqual([...reached].sort(), [...transferStatuses].sort());
  assert.deepEqual(transferStatuses.filter(isTransferOpen), [
    'submitted',
    'origin-reviewing',
    'out-confirmed',
    'destination-reviewing',
  ]);
});
