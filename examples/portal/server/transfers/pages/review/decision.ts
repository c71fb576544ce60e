import type { TransferDecision, TransferStatus } from '@acct-kit/core/contract';
import { transferEvents } from '@acct-kit/core/workflow';
import type { FormError } from '../../../ui/error-summary.ts';

/** The decision form as it was sent; it is shown again as it is when something is wrong with it. */
export interface DecisionInput {
  readonly version: number;
  readonly decision: string;
  readonly reason: string;
}

export const emptyDecision = (version: number): DecisionInput => ({ version, decision: '', reason: '' });

export const readDecision = (form: URLSearchParams): DecisionInput => ({
  version: Number(form.get('version')) || 0,
  decision: form.get('decision') ?? '',
  reason: (form.get('reason') ?? '').toWellFormed().trim(),
});

type Decision = TransferDecision['decision'];

interface DecisionText {
  readonly value: Decision;
  readonly label: string;
  readonly hint: string;
}

export const decisionTexts: readonly DecisionText[] = [
  { value: 'take-up', label: '受理', hint: '材料已收到，开始审核；还不同意转出。' },
  { value: 'confirm-out', label: '同意转出', hint: '情况属实。申请人接着到调入地提交调入申请。' },
  { value: 'reject-out', label: '不同意转出', hint: '请在下面写明原因，申请人会看到。' },
  { value: 'take-back', label: '撤回转出', hint: '调入地还没有收到申请之前可以撤回。请在下面写明原因，申请人会看到。' },
];

/** What the place of origin can decide in this status. */
export const decisionsIn = (status: TransferStatus): readonly DecisionText[] =>
  decisionTexts.filter(({ value }) => transferEvents(status).includes(value));

const asksReason: readonly string[] = ['reject-out', 'take-back'] satisfies Decision[];

const maxReason = 500;

/** The decision that the form says, or everything that is wrong with it. */
export function parseDecision({
  decision,
  reason,
}: DecisionInput): { decision: TransferDecision } | { errors: FormError[] } {
  const known = decisionTexts.find(({ value }) => value === decision)?.value;
  if (known === undefined) return { errors: [{ field: 'decision', message: '请选择审核结论' }] };
  if (asksReason.includes(known) && reason === '') return { errors: [{ field: 'reason', message: '请写明原因' }] };
  if (reason.length > maxReason) return { errors: [{ field: 'reason', message: `原因不能超过 ${maxReason} 个字` }] };
  return { decision: { decision: known, ...(reason === '' ? {} : { reason }) } };
}
