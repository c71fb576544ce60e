import type { CreditStatus } from '../contract/credits.ts';
import { next, type Transitions } from './machine.ts';

/** `hold` and `register`: a provider sends a record. `confirm` and `reject`: a reviewer decides on a held record. */
export type CreditEvent = 'register' | 'hold' | 'confirm' | 'reject' | 'revoke';

/** The states of a credit record: 登记 → 已登记, or 待确认 while a reviewer compares the name. 撤销 revokes it. */
export const creditTransitions: Transitions<CreditStatus, CreditEvent> = {
  start: { register: 'registered', hold: 'pending' },
  pending: { confirm: 'registered', reject: 'rejected', revoke: 'revoked' },
  registered: { revoke: 'revoked' },
  rejected: {},
  revoked: {},
};

/** The status after `event`, or `undefined` where the event is not allowed. Pass no status for a new record. */
export const nextCreditStatus = (status: CreditStatus | undefined, event: CreditEvent) =>
  next(creditTransitions, status ?? 'start', event);
