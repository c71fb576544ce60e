import { creditRegistration, type CreditRegistration, type FieldError } from '@acct-kit/core/contract';
import { describeIssue, type Issue } from '@acct-kit/validators';
import { codeLabel, parseDay, type Policy } from '@acct-kit/core/policy';
import * as z from 'zod/mini';
import { categoryLabels } from '../../ui/labels.ts';
import type { FormError } from '../../ui/error-summary.ts';

/** The fields of the form, in their order. */
export const registrationFields = [
  'documentType',
  'documentNumber',
  'name',
  'title',
  'category',
  'year',
  'credits',
  'completedOn',
] as const;
export type RegistrationField = (typeof registrationFields)[number];

/** The form as it was sent. The page shows it again as it is when something is wrong with it. */
export type RegistrationInput = Record<RegistrationField, string>;

export const emptyRegistration = (year: string): RegistrationInput => ({
  documentType: 'resident-id',
  documentNumber: '',
  name: '',
  title: '',
  category: '',
  year,
  credits: '',
  completedOn: '',
});

export const readRegistration = (form: URLSearchParams): RegistrationInput =>
  Object.fromEntries(
    registrationFields.map((field) => [field, (form.get(field) ?? '').toWellFormed().trim()]),
  ) as RegistrationInput;

/** The entries by their labels, in the order of the form. */
export const describeRegistration = (input: RegistrationInput, policy: Policy): Record<string, string> => ({
  证件类型: codeLabel(policy, 'documentType', input.documentType),
  证件号码: input.documentNumber,
  学员姓名: input.name,
  课程名称: input.title,
  科目: (categoryLabels as Record<string, string | undefined>)[input.category] ?? input.category,
  所属年度: input.year,
  学分: input.credits,
  完成日期: input.completedOn,
});

const requiredMessages: Record<RegistrationField, string> = {
  documentType: '请选择证件类型',
  documentNumber: '请填写学员的证件号码',
  name: '请填写学员姓名',
  title: '请填写课程名称',
  category: '请选择科目',
  year: '请填写学分所属年度',
  credits: '请填写学分',
  completedOn: '请填写完成日期',
};

const formatMessages: Partial<Record<RegistrationField, string>> = {
  year: '年度应是四位数字，例如 2026',
  credits: '学分应是大于 0 的数，最多两位小数，例如 12 或 12.50',
  completedOn: '完成日期应是真实的日期，例如 2026-05-18',
};

const ownMessages: Record<string, string> = {
  'credits-not-positive': '学分应大于 0',
  'date-format': '完成日期应是真实的日期，例如 2026-05-18',
  'date-in-future': '完成日期不能晚于今天',
  'learner-unknown': '没有找到使用这个证件号码的会计人员，请核对证件类型和号码',
  'unknown-code': '请选择证件类型',
  'year-implausible': '所属年度应在 1990 年到明年之间',
};

/** Writes `12` and `12.5` as the contract does: `12.00`, `12.50`. Leaves anything else as it is. */
export const toAmount = (text: string): string => {
  const [, whole, places = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? text : `${whole}.${places.padEnd(2, '0')}`;
};

function messageOf(field: RegistrationField, code: string, params: FieldError['params']): string {
  if (Object.hasOwn(ownMessages, code)) return ownMessages[code] ?? '';
  if (code.startsWith('schema-')) return formatMessages[field] ?? requiredMessages[field];
  const issue = { code, ...(params === undefined ? {} : { params }) } as Issue;
  return `${field === 'name' ? '姓名' : '证件号码'}：${describeIssue(issue, 'zh-CN')}`;
}

/** The errors of the API as errors of the form, one for each field, in the order of the form. */
export function toFormErrors(errors: readonly FieldError[]): FormError[] {
  return registrationFields.flatMap((field) => {
    const error = errors.find(({ pointer }) => pointer === `/${field}`);
    return error === undefined ? [] : [{ field, message: messageOf(field, error.code, error.params) }];
  });
}

/** The registration that the form makes, or everything that is wrong with it. */
export function parseRegistration(
  input: RegistrationInput,
): { registration: CreditRegistration } | { errors: FormError[] } {
  const missing = registrationFields.filter((field) => input[field] === '');
  const result = z.safeParse(creditRegistration, {
    ...input,
    year: /^\d{4}$/.test(input.year) ? Number(input.year) : input.year,
    credits: toAmount(input.credits),
    completedOn: parseDay(input.completedOn) ?? input.completedOn,
  });
  if (result.success && missing.length === 0) return { registration: result.data };
  const wrong = toFormErrors(
    result.error?.issues.map(({ path }) => ({ pointer: `/${path.map(String).join('/')}`, code: 'schema-format' })) ??
      [],
  );
  return {
    errors: registrationFields.flatMap((field) =>
      missing.includes(field)
        ? [{ field, message: requiredMessages[field] }]
        : wrong.filter((error) => error.field === field),
    ),
  };
}
