import type { CreditStatus } from '../contract/credits.ts';
import { next, type Transitions } from './machine.ts';

/** `hold` and `register`: what a provider sends comes in; `confirm` and `reject`: a reviewer settles a held record. */
export type CreditEvent = 'register' | 'hold' | 'confirm' | 'reject' | 'revoke';

/** The life of a credit record: 登记 → 已登记, or 待确认 while a reviewer looks at the name; 撤销 takes it back. */
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
