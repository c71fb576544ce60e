import { html } from 'hono/html';
import { creditStatuses } from '@acct-kit/core/contract';
import type { AccountOf } from '../../context.ts';
import { chinaMinute } from '../../time.ts';
import { categoryLabels, creditStatusLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { longInput, select, textInput } from '../../ui/fields.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { registrationTable, statusTag } from './registration-table.ts';
import { registrationsAPage, type Registration, type RegistrationFilter } from '../registrations.ts';

export interface RecordsView {
  readonly account: AccountOf<'provider'>;
  readonly filter: RegistrationFilter;
  readonly skip: number;
  /** Has one more than is shown, where there are more. */
  readonly found: readonly Registration[];
}

const trail = [{ href: '/provider', label: '培训机构' }];

const anyStatus = { value: '', label: '全部' };

const searchForm = ({ filter }: RecordsView): Html =>
  html`<form class="form search" method="post" action="/provider/records">
    <div class="search-fields">
      ${textInput({
        name: 'documentNumber',
        label: '学员证件号码',
        value: filter.documentNumber,
        errors: [],
      })}
      ${textInput({ name: 'course', label: '课程名称或编号', value: filter.course, errors: [] })}
      ${textInput({ name: 'year', label: '年度', value: filter.year, errors: [], inputMode: 'numeric' })}
      ${select({
        name: 'status',
        label: '状态',
        value: filter.status,
        errors: [],
        options: [anyStatus, ...creditStatuses.map((value) => ({ value, label: creditStatusLabels[value] }))],
      })}
    </div>
    <button class="button" type="submit">查找</button>
  </form>`;

/** The button to the next page. It is a form, because a search for a person must not stand in an address. */
const pageForm = ({ filter }: RecordsView, skip: number, label: string): Html =>
  html`<form method="post" action="/provider/records">
    ${Object.entries(filter).map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}" />`)}
    <input type="hidden" name="skip" value="${skip}" />
    <button class="button button-secondary" type="submit">${label}</button>
  </form>`;

const pages = (view: RecordsView): Html =>
  html`<div class="actions">
    ${view.skip === 0 ? '' : pageForm(view, Math.max(0, view.skip - registrationsAPage), '上一页')}
    ${view.found.length > registrationsAPage ? pageForm(view, view.skip + registrationsAPage, '下一页') : ''}
  </div>`;

/** The search in a provider's registrations, with its results. */
export const recordsPage = (view: RecordsView): Page => ({
  title: '查找登记',
  account: view.account,
  trail,
  main: html`<h1>查找登记</h1>
    ${searchForm(view)}
    ${
      view.found.length === 0
        ? html`<p class="notice">没有符合条件的登记。</p>`
        : registrationTable(view.found.slice(0, registrationsAPage))
    }
    ${pages(view)}`,
});

export interface RecordView {
  readonly account: AccountOf<'provider'>;
  readonly registration: Registration;
  readonly reason: string;
  readonly errors: readonly FormError[];
}

const answer = (label: string, value: string | number): Html =>
  html`<div class="answer">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const revocation = ({ registration, reason, errors }: RecordView): Html =>
  html`<form class="form" method="post" action="/provider/records/${registration.id}" novalidate>
    <h2>撤销这条登记</h2>
    <p>撤销后这些学分不再计入，学员会看到“已撤销”。填错了的，撤销以后可以重新登记。</p>
    ${longInput({ name: 'reason', label: '撤销原因', value: reason, errors, hint: '例如：学分填错、重复登记、学员退课' })}
    ${formKeyField()}
    <button class="button" type="submit">撤销</button>
  </form>`;

/** One registration, with the form to revoke it. */
export function recordPage(view: RecordView): Page {
  const { registration: one, errors, account } = view;
  return {
    title: '登记详情',
    hasErrors: errors.length > 0,
    account,
    trail: [...trail, { href: '/provider/records', label: '查找登记' }],
    main: html`${errorSummary(errors)}
      <h1>登记详情 ${statusTag(one)}</h1>
      <section class="panel" aria-label="登记内容">
        <dl class="answers">
          ${answer('学员证件', one.maskedNumber)} ${answer('课程', one.title)}
          ${one.course === null ? '' : answer('课程编号', one.course)} ${answer('所属年度', one.year)}
          ${one.category === null ? '' : answer('科目', categoryLabels[one.category])} ${answer('学分', one.credits)}
          ${answer('完成日期', one.completedOn)} ${answer('登记时间', chinaMinute(one.registeredAt))}
          ${one.reason === null ? '' : answer('原因', one.reason)}
        </dl>
      </section>
      ${one.status === 'registered' || one.status === 'pending' ? revocation(view) : ''}
      <p><a href="/provider/records">回到查找登记</a></p>`,
  };
}
