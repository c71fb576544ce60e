import type { DeclarationEvent, DeclarationStatus } from '../contract/credit-declarations.ts';
import { next, type Transitions } from './machine.ts';

type EventName = DeclarationEvent['event'];

/**
 * The states of a declaration (继续教育个人申请): 提交 → 待审核 → 审核通过 or 未通过, or 退回补正 → 重新提交. The person may
 * withdraw it until it is decided.
 */
export const declarationTransitions: Transitions<DeclarationStatus, EventName> = {
  start: { submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  returned: { resubmit: 'submitted', withdraw: 'withdrawn' },
  approved: {},
  rejected: {},
  withdrawn: {},
};

/** The status after `event`, or `undefined` where the event is not allowed. Pass no status for a new declaration. */
export const nextDeclarationStatus = (status: DeclarationStatus | undefined, event: EventName) =>
  next(declarationTransitions, status ?? 'start', event);
