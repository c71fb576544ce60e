import { courseDraft, type CourseDraft, type FieldError } from '@acct-kit/core/contract';
import * as z from 'zod/mini';
import type { FormError } from '../../ui/error-summary.ts';
import { toAmount } from '../../credits/pages/registration-form.ts';

const fields = ['number', 'title', 'year', 'category', 'credits'] as const;
type CourseField = (typeof fields)[number];

/** The form as it was sent. */
export type CourseInput = Record<CourseField, string>;

export const emptyCourse = (year: string): CourseInput => ({ number: '', title: '', year, category: '', credits: '' });

export const readCourse = (form: URLSearchParams): CourseInput =>
  Object.fromEntries(fields.map((name) => [name, (form.get(name) ?? '').toWellFormed().trim()])) as CourseInput;

const messages: Record<CourseField, string> = {
  number: '请填写课程编号，最多 60 个字',
  title: '请填写课程名称，最多 200 个字',
  year: '年度应是四位数字，在 1990 年到明年之间',
  category: '请选择科目',
  credits: '学分应是大于 0、小于 1000 的数，最多两位小数，例如 12 或 12.50',
};

/** What is wrong with a course, one message for each field, in the order of the form. */
export const toCourseErrors = (errors: readonly Pick<FieldError, 'pointer'>[]): FormError[] =>
  fields
    .filter((field) => errors.some(({ pointer }) => pointer === `/${field}`))
    .map((field) => ({ field, message: messages[field] }));

/** The course that the form makes, or everything that is wrong with it. */
export function parseCourse(input: CourseInput): { course: CourseDraft } | { errors: FormError[] } {
  const result = z.safeParse(courseDraft, {
    ...input,
    year: /^\d{4}$/.test(input.year) ? Number(input.year) : input.year,
    credits: toAmount(input.credits),
  });
  return result.success
    ? { course: result.data }
    : { errors: toCourseErrors(result.error.issues.map(({ path }) => ({ pointer: `/${path.join('/')}` }))) };
}
