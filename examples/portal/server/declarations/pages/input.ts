import type { CreditDeclaration, CreditDeclarationDraft, FieldError } from '@acct-kit/core/contract';
import type { Field, Policy } from '@acct-kit/core/policy';
import type { DeclaredKind } from '../kinds.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { proofName, tooManyProofs } from '../../attachments/pages/uploads.ts';

/** The form as it was sent. The page shows it again as it is when something is wrong with it. */
export interface DeclareInput {
  readonly year: number;
  readonly answers: Readonly<Record<string, string>>;
  /** The ids of proofs that are uploaded already. */
  readonly attachments: readonly string[];
}

/** The name of the control of an answer. */
export const answerName = (name: string): string => `answer-${name}`;

export const emptyInput = (year: number): DeclareInput => ({ year, answers: {}, attachments: [] });

export const inputOf = ({ year, answers, attachments }: CreditDeclaration): DeclareInput => ({
  year,
  answers,
  attachments,
});

export const readInput = (form: URLSearchParams, kind: DeclaredKind, year: number): DeclareInput => ({
  year,
  answers: Object.fromEntries(
    kind.fields.map(({ name }) => [name, (form.get(answerName(name)) ?? '').toWellFormed().trim().slice(0, 500)]),
  ),
  attachments: form.getAll('attachments'),
});

/** The draft that the form makes. An empty answer is left out. */
export const toDraft = (
  { year, answers, attachments }: DeclareInput,
  kind: DeclaredKind,
  region: string,
): CreditDeclarationDraft => ({
  year,
  kind: kind.kind,
  region,
  answers: Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== '')),
  attachments: [...attachments],
});

const isChosen = ({ type }: Field): boolean => type === 'choice' || type === 'yes-no' || type === 'confirmation';

const messages: Record<string, (field: Field, params: FieldError['params']) => string> = {
  required: (field) => `请${isChosen(field) ? '选择' : '填写'}${field.label}`,
  'not-confirmed': ({ label }) => `请确认：${label}`,
  'unknown-code': ({ label }) => `请选择${label}`,
  'date-format': ({ label }) => `${label}应是真实的日期，例如 2026-05-18`,
  'month-format': ({ label }) => `${label}应是真实的月份，例如 2026-05`,
  'date-impossible': ({ label }) => `${label}的日期不存在，请核对年、月、日`,
  'date-ambiguous': ({ label }) => `${label}分不清哪个是月、哪个是日，请按年、月、日的顺序填写，例如 2026-05-18`,
  'date-in-future': ({ label }) => `${label}不能晚于今天`,
  'date-too-early': ({ label }, params) => `${label}不能早于 ${params?.['limit'] ?? ''}`,
  'too-many-characters': ({ label }, params) => `${label}不能超过 ${params?.['limit'] ?? ''} 个字`,
  'outside-credit-year': ({ label }) => `${label}不在这个年度可以计入的日期范围内，请核对日期，或改报所属的年度`,
  'quantity-implausible': ({ label }) => `${label}应是 1 到 999 的整数`,
};

/** Messages about the declaration as a whole. */
const wholeMessages: Record<string, string> = {
  '/attachments required': '请上传至少一项证明材料',
  '/attachments schema-too-big': tooManyProofs,
  '/region dossier-missing': '您的采集信息还没有审核通过，暂时不能申报',
};

function describe(kind: DeclaredKind, { pointer, code, params }: FieldError): FormError {
  const field = kind.fields.find(({ name }) => pointer === `/answers/${name}`);
  const proof = proofName(kind.proofs?.[0] ?? 'other');
  if (field === undefined) {
    const lost = pointer.startsWith('/attachments/') ? '有一份材料已经失效，请重新上传' : undefined;
    const message = wholeMessages[`${pointer} ${code}`] ?? lost ?? '请检查填写的内容';
    return { field: proof, message };
  }
  const message = messages[code]?.(field, params) ?? `请检查${field.label}`;
  return { field: answerName(field.name), message };
}

/** The errors of the API as errors of the form, one for each field. */
export function toFormErrors(kind: DeclaredKind, errors: readonly FieldError[]): FormError[] {
  const all = errors.map((error) => describe(kind, error));
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}

/** The answers with their labels, to show what was not sent. */
export const written = (policy: Policy, kind: DeclaredKind, { answers }: DeclareInput) =>
  kind.fields.flatMap(({ name, label, codes }) => {
    const text = answers[name] ?? '';
    const known = policy.codes[codes ?? '']?.find(({ code }) => code === text)?.label;
    return text === '' ? [] : [{ label, text: known ?? text }];
  });
