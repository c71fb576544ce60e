import { returnReasons, type Remark, type ReturnReason, type ReviewDecision } from '@acct-kit/core/contract';
import type { FormError } from '../../../ui/error-summary.ts';
import { fieldId, fieldName } from './field-ids.ts';

/** What the reviewer has put down for one field, finished or not. */
export interface RemarkInput {
  readonly reason: string;
  readonly text: string;
}

/** The decision form as it was sent; it is shown again as it is when something is wrong with it. */
export interface DecisionInput {
  readonly version: number;
  readonly decision: string;
  readonly remarks: ReadonlyMap<string, RemarkInput>;
  /** Why it is rejected. */
  readonly reason: string;
}

const maxText = 500;

export const emptyDecision = (version: number): DecisionInput => ({
  version,
  decision: '',
  remarks: new Map(),
  reason: '',
});

/** The pointers that a form has entries for, whether the page offers them or not. */
export const pointersIn = (form: URLSearchParams): string[] => [
  ...new Set([...form.keys()].filter((key) => /^(reason|text):/.test(key)).map((key) => key.replace(/^\w+:/, ''))),
];

/** Reads the form: `pointers` are those that the page offers. */
export function readDecision(form: URLSearchParams, pointers: readonly string[]): DecisionInput {
  const inputs = pointers.map((pointer): [string, RemarkInput] => [
    pointer,
    {
      reason: form.get(fieldName('reason', pointer)) ?? '',
      text: (form.get(fieldName('text', pointer)) ?? '').toWellFormed().trim(),
    },
  ]);
  return {
    version: Number(form.get('version')) || 0,
    decision: form.get('decision') ?? '',
    remarks: new Map(inputs.filter(([, { reason, text }]) => reason !== '' || text !== '')),
    reason: (form.get('reason') ?? '').toWellFormed().trim(),
  };
}

const isReason = (reason: string): reason is ReturnReason => (returnReasons as readonly string[]).includes(reason);

/** What is wrong with one remark. */
export function checkRemark(pointer: string, { reason, text }: RemarkInput): FormError[] {
  if (!isReason(reason)) return [{ field: fieldId('reason', pointer), message: '写了说明的项目，请选择退回原因' }];
  if (reason === 'other' && text === '')
    return [{ field: fieldId('text', pointer), message: '选择“其他”的，请写明说明' }];
  if (text.length > maxText)
    return [{ field: fieldId('text', pointer), message: `说明不能超过 ${maxText} 个字，现在有 ${text.length} 个字` }];
  return [];
}

const decisions: readonly string[] = ['approve', 'return', 'reject'] satisfies ReviewDecision['decision'][];

function checkChoice({ decision, remarks, reason }: DecisionInput): FormError[] {
  const field = 'decision';
  if (!decisions.includes(decision)) return [{ field, message: '请选择审核结论' }];
  if (decision === 'return' && remarks.size === 0)
    return [{ field, message: '退回补正的，请至少在一个项目下选择退回原因' }];
  if (decision === 'approve' && remarks.size > 0)
    return [{ field, message: `有 ${remarks.size} 个项目选了退回原因，不能同时审核通过` }];
  if (decision === 'reject' && remarks.size > 0)
    return [{ field, message: `有 ${remarks.size} 个项目选了退回原因，结论应是退回补正` }];
  if (decision === 'reject' && reason === '') return [{ field: 'reason', message: '不予接收的，请写明原因' }];
  if (reason.length > maxText) return [{ field: 'reason', message: `原因不能超过 ${maxText} 个字` }];
  return [];
}

/** The remarks as the wire has them, once they are sound. */
export const toRemarks = ({ remarks }: Pick<DecisionInput, 'remarks'>): Remark[] =>
  [...remarks].map(([pointer, { reason, text }]) => ({
    pointer,
    reason: reason as ReturnReason,
    ...(text === '' ? {} : { text }),
  }));

/** The decision that the form says, or everything that is wrong with it. */
export function parseDecision(input: DecisionInput): { decision: ReviewDecision } | { errors: FormError[] } {
  const remarkErrors = [...input.remarks].flatMap(([pointer, remark]) => checkRemark(pointer, remark));
  const errors = [...remarkErrors, ...checkChoice(input)];
  if (errors.length > 0) return { errors };
  const decision = input.decision as ReviewDecision['decision'];
  if (decision === 'return') return { decision: { decision, remarks: toRemarks(input) } };
  return { decision: { decision, ...(decision === 'reject' ? { reason: input.reason } : {}) } };
}
