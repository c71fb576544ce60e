import type { ApplicationEvent, ApplicationStatus, Procedure } from '../contract/applications.ts';
import { allowed, next, type Transitions } from './machine.ts';

type EventName = ApplicationEvent['event'];
type Table = Transitions<ApplicationStatus, EventName>;

const mendable: Table = {
  start: { submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved', withdraw: 'withdrawn' },
  returned: { resubmit: 'submitted', withdraw: 'withdrawn' },
  approved: {},
  rejected: {},
  withdrawn: {},
};

/**
 * The states of an application: 提交 → 待审核 → 审核通过, or 退回补正 → 重新提交 → 待审核. The person may withdraw it until it
 * is decided. Source: the section "审核" of both source documents (submitted, returned with an opinion, corrected, submitted
 * again). The destination of a transfer may also decline it (调入审核不通过), which ends the transfer.
 */
export const applicationTransitions: Readonly<Record<Procedure, Table>> = {
  first: mendable,
  change: mendable,
  'transfer-in': { ...mendable, submitted: { ...mendable.submitted, reject: 'rejected' } },
};

/** The status after `event`, or `undefined` where the event is not allowed. Pass no status for a new application. */
export const nextApplicationStatus = (
  status: ApplicationStatus | undefined,
  event: EventName,
  procedure: Procedure = 'first',
) => next(applicationTransitions[procedure], status ?? 'start', event);

/** What can be done with an application of this status. */
export const applicationEvents = (status: ApplicationStatus, procedure: Procedure = 'first') =>
  allowed(applicationTransitions[procedure], status);
