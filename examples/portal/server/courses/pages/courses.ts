import { html } from 'hono/html';
import { creditCategories, type Course } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { AccountOf } from '../../context.ts';
import { categoryLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { radios, textInput } from '../../ui/fields.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import type { CourseInput } from './course-form.ts';
import { nextPage } from '../../ui/next-page.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';

export interface CoursesView {
  readonly account: AccountOf<'provider'>;
  readonly courses: readonly Course[];
  readonly nextCursor: string | undefined;
  readonly input: CourseInput;
  readonly errors: readonly FormError[];
}

const columns: readonly Column<Course>[] = [
  { label: '课程编号', cell: ({ number }) => number },
  { label: '课程名称', cell: ({ title }) => title },
  { label: '年度', cell: ({ year }) => year },
  { label: '科目', cell: ({ category }) => categoryLabels[category] },
  { label: '学分', isNumber: true, cell: ({ credits }) => shortCredits(parseCredits(credits)) },
];

const form = ({ input, errors }: CoursesView): Html =>
  html`<form class="form" method="post" action="/provider/courses" novalidate>
    <h2>添加课程</h2>
    ${textInput({
      name: 'number',
      label: '课程编号',
      value: input.number,
      errors,
      hint: '本机构自己的编号，不能重复。登记学分时写上编号，系统会核对年度、科目和学分。',
      short: true,
    })}
    ${textInput({ name: 'title', label: '课程名称', value: input.title, errors })}
    ${textInput({ name: 'year', label: '年度', value: input.year, errors, inputMode: 'numeric', short: true })}
    ${radios({
      name: 'category',
      label: '科目',
      value: input.category,
      errors,
      options: creditCategories.map((value) => ({ value, label: categoryLabels[value] })),
    })}
    ${textInput({
      name: 'credits',
      label: '学分',
      value: input.credits,
      errors,
      hint: '学员学完这门课最多可以得到的学分',
      inputMode: 'decimal',
      short: true,
    })}
    ${formKeyField()}
    <button class="button" type="submit">添加</button>
  </form>`;

/** The courses of a provider. */
export const coursesPage = (view: CoursesView): Page => ({
  title: '课程',
  hasErrors: view.errors.length > 0,
  account: view.account,
  trail: [{ href: '/provider', label: '培训机构' }],
  main: html`${errorSummary(view.errors)}
    <h1>课程</h1>
    <p class="lead">${view.account.name}</p>
    ${view.courses.length === 0 ? html`<p class="notice">还没有添加课程。</p>` : stackedTable('本机构的课程', columns, view.courses)}
    ${nextPage('/provider/courses', view.nextCursor)} ${form(view)}`,
});
