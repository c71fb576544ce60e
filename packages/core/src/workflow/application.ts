import type { ApplicationEvent, ApplicationStatus } from '../contract/applications.ts';
import { allowed, next, type Transitions } from './machine.ts';

type EventName = ApplicationEvent['event'];

/**
 * The life of an application: 提交 → 待审核 → 审核通过, or 退回补正 → 重新提交 → 待审核. The person may take it back until it is
 * decided. Source: both source documents, "审核" (submitted, returned with an opinion, mended, submitted again).
 */
export const applicationTransitions: Transitions<ApplicationStatus, EventName> = {
  start: { submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved', withdraw: 'withdrawn' },
  returned: { resubmit: 'submitted', withdraw: 'withdrawn' },
  approved: {},
  withdrawn: {},
};

/** The status after `event`, or `undefined` where the event is not allowed. Pass no status for a new application. */
export const nextApplicationStatus = (status: ApplicationStatus | undefined, event: EventName) =>
  next(applicationTransitions, status ?? 'start', event);

/** What can be done with an application of this status. */
export const applicationEvents = (status: ApplicationStatus) => allowed(applicationTransitions, status);
