import { transferReasons, type FieldError, type TransferDraft, type TransferReason } from '@acct-kit/core/contract';
import { transferProofs } from '../check.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { proofName, tooManyProofs } from '../../attachments/pages/uploads.ts';

/** The form as it was sent. The page shows it again as it is when something is wrong with it. */
export interface TransferInput {
  readonly region: string;
  readonly authority: string;
  readonly reason: string;
  readonly note: string;
  /** The ids of proofs that are uploaded already. */
  readonly attachments: readonly string[];
}

export const emptyInput = (region: string): TransferInput => ({
  region,
  authority: '',
  reason: '',
  note: '',
  attachments: [],
});

const textIn = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').toWellFormed().trim();

export const readInput = (form: URLSearchParams): TransferInput => ({
  region: textIn(form, 'region'),
  authority: textIn(form, 'authority'),
  reason: textIn(form, 'reason'),
  note: textIn(form, 'note'),
  attachments: form.getAll('attachments'),
});

export const reasonIn = ({ reason }: TransferInput): TransferReason | undefined =>
  transferReasons.find((one) => one === reason);

/** The name of the control for the proof that the chosen reason needs. */
const proofField = (reason: TransferReason = 'work'): string => proofName(transferProofs[reason][0] ?? 'other');

const maxNote = 500;

/** The draft that the form makes, or everything that is wrong with it. */
export function toDraft(input: TransferInput): { draft: TransferDraft } | { errors: FormError[] } {
  const reason = reasonIn(input);
  const { region, authority, note, attachments } = input;
  const errors = [
    ...(authority === '' ? [{ field: 'authority', message: '请选择调入哪个区县' }] : []),
    ...(reason === undefined ? [{ field: 'reason', message: '请选择调转原因' }] : []),
    ...(note.length > maxNote ? [{ field: 'note', message: `补充说明不能超过 ${maxNote} 个字` }] : []),
    ...(attachments.length === 0 ? [{ field: proofField(reason), message: '请上传证明材料' }] : []),
  ];
  if (errors.length > 0 || reason === undefined) return { errors };
  return {
    draft: {
      to: { region, authority },
      reason,
      ...(note === '' ? {} : { note }),
      attachments: [...attachments],
    },
  };
}

const districtMessages: Record<string, string> = {
  'district-unknown': '请选择调入哪个区县',
  'transfer-to-itself': '档案已经在这个区，请选择别的区县',
};

function toFormError({ pointer, code }: FieldError, reason: TransferReason | undefined): FormError {
  if (pointer === '/attachments' && code === 'schema-too-big')
    return { field: proofField(reason), message: tooManyProofs };
  if (pointer === '/attachments') return { field: proofField(reason), message: '请上传能证明所选原因的材料' };
  if (pointer.startsWith('/attachments/'))
    return { field: proofField(reason), message: '有一份材料已经失效，请重新上传' };
  return { field: 'authority', message: districtMessages[code] ?? '请检查填写的内容' };
}

/** The errors of the API as errors of the form, one for each field. */
export function toFormErrors(errors: readonly FieldError[], input: TransferInput): FormError[] {
  const all = errors.map((error) => toFormError(error, reasonIn(input)));
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}
