import { returnReasons, type Remark, type ReturnReason } from '@acct-kit/core/contract';
import type { FormError } from '../../ui/error-summary.ts';

/** What the reviewer has entered for one field, complete or not. */
export interface RemarkInput {
  readonly reason: string;
  readonly text: string;
}

/** The remarks of a decision form, by the pointers of their fields. */
export type RemarkInputs = ReadonlyMap<string, RemarkInput>;

/** The longest text that a reviewer can write. */
export const maxText = 500;

/** The id of a remark's control, so that an error can lead to it. */
export const controlId = (part: 'reason' | 'text', pointer: string): string =>
  `${part}${pointer.replace(/[^A-Za-z0-9]/g, '-')}`;

/** The name of a remark's control. */
export const controlName = (part: 'reason' | 'text', pointer: string): string => `${part}:${pointer}`;

/** The pointers that a form has remarks for, whether the page offers them or not. */
export const pointersIn = (form: URLSearchParams): string[] => [
  ...new Set([...form.keys()].filter((key) => /^(reason|text):/.test(key)).map((key) => key.replace(/^\w+:/, ''))),
];

/**
 * Reads the remarks on the fields with these pointers. `URLSearchParams.get` searches from the beginning each time, so the
 * fields are put into a map first.
 */
export function readRemarks(form: URLSearchParams, pointers: readonly string[]): RemarkInputs {
  const values = new Map(form);
  const inputs = pointers.map((pointer): [string, RemarkInput] => [
    pointer,
    {
      reason: values.get(controlName('reason', pointer)) ?? '',
      text: (values.get(controlName('text', pointer)) ?? '').toWellFormed().trim(),
    },
  ]);
  return new Map(inputs.filter(([, { reason, text }]) => reason !== '' || text !== ''));
}

const isReason = (reason: string): reason is ReturnReason => (returnReasons as readonly string[]).includes(reason);

function checkRemark(pointer: string, { reason, text }: RemarkInput): FormError[] {
  if (!isReason(reason)) return [{ field: controlId('reason', pointer), message: '写了说明的项目，请选择退回原因' }];
  if (reason === 'other' && text === '')
    return [{ field: controlId('text', pointer), message: '选择“其他”的，请写明说明' }];
  if (text.length > maxText)
    return [{ field: controlId('text', pointer), message: `说明不能超过 ${maxText} 个字，现在有 ${text.length} 个字` }];
  return [];
}

/** Everything that is wrong with the remarks. */
export const remarkErrors = (remarks: RemarkInputs): FormError[] =>
  [...remarks].flatMap(([pointer, remark]) => checkRemark(pointer, remark));

/** The remarks as the contract has them. They must have been checked. */
export const toRemarks = (remarks: RemarkInputs): Remark[] =>
  [...remarks].map(([pointer, { reason, text }]) => ({
    pointer,
    reason: reason as ReturnReason,
    ...(text === '' ? {} : { text }),
  }));
