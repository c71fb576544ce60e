import type { TransferEvent, TransferStatus } from '../contract/transfers.ts';
import { allowed, next, type Transitions } from './machine.ts';

type EventName = TransferEvent['event'];

/**
 * The states of a transfer (调转). The person applies at the place of origin. The origin may accept it for processing (受理),
 * and confirms it (确认转出, 待调入地接收) or rejects it. Then the person applies at the destination (`apply-in`), which
 * receives the file (`complete`) or declines it (`reject-in`). When the destination only returns the application for
 * correction, the state of the transfer stays. Before the person has applied there, the origin can revoke its confirmation
 * and the person can cancel. Source: the operator guide of the national transfer platform, and the notices of Shanghai and
 * Inner Mongolia of 2021.
 */
export const transferTransitions: Transitions<TransferStatus, EventName> = {
  start: { submit: 'submitted' },
  submitted: {
    'take-up': 'origin-reviewing',
    'confirm-out': 'out-confirmed',
    'reject-out': 'origin-rejected',
    cancel: 'cancelled',
  },
  'origin-reviewing': { 'confirm-out': 'out-confirmed', 'reject-out': 'origin-rejected', cancel: 'cancelled' },
  'out-confirmed': {
    'apply-in': 'destination-reviewing',
    'take-back': 'withdrawn-by-origin',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'destination-reviewing': {
    'withdraw-in': 'out-confirmed',
    'reject-in': 'destination-rejected',
    complete: 'completed',
  },
  'origin-rejected': {},
  'withdrawn-by-origin': {},
  'destination-rejected': {},
  completed: {},
  cancelled: {},
  expired: {},
};

/** The status after `event`, or `undefined` where the event is not allowed. Pass no status for a new transfer. */
export const nextTransferStatus = (status: TransferStatus | undefined, event: EventName) =>
  next(transferTransitions, status ?? 'start', event);

/** What can be done with a transfer of this status. */
export const transferEvents = (status: TransferStatus) => allowed(transferTransitions, status);

/** Whether a transfer still keeps other procedure of the same file waiting. */
export const isTransferOpen = (status: TransferStatus): boolean => transferEvents(status).length > 0;
