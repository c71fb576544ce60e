import { html } from 'hono/html';
import { creditCategories } from '@acct-kit/core/contract';
import type { Code } from '@acct-kit/core/policy';
import type { AccountOf } from '../../context.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { categoryLabels } from '../../ui/labels.ts';
import { errorSummary, fieldMessage, fieldState, type FormError } from '../../ui/error-summary.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import type { RegistrationField, RegistrationInput } from '../../credits/pages/registration-form.ts';
import { registrationTable } from '../../credits/pages/registration-table.ts';
import type { Registration } from '../../credits/registrations.ts';

export interface ProviderView {
  readonly account: AccountOf<'provider'>;
  /** The kinds of documents (证件类型), from the policy. */
  readonly documentTypes: readonly Code[];
  readonly input: RegistrationInput;
  readonly errors: readonly FormError[];
  readonly registrations: readonly Registration[];
  /** The registration that was just made. */
  readonly justRegistered: Registration | undefined;
}

interface InputOptions {
  readonly hint?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly width?: 'short';
}

function textInput(view: ProviderView, field: RegistrationField, label: string, options: InputOptions = {}): Html {
  const { hint, inputMode = 'text', width } = options;
  const hintId = hint === undefined ? undefined : `${field}-hint`;
  return html`<div class="field">
    <label for="${field}">${label}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${field}-hint">${hint}</p>`}
    ${fieldMessage(view.errors, field)}
    <input
      id="${field}"
      name="${field}"
      type="text"
      inputmode="${inputMode}"
      autocomplete="off"
      value="${view.input[field]}"
      ${width === 'short' ? html`class="input-short"` : ''}
      ${fieldState(view.errors, field, hintId)}
    />
  </div>`;
}

const documentTypeInput = ({ documentTypes, input, errors }: ProviderView): Html =>
  html`<div class="field">
    <label for="documentType">证件类型</label>
    ${fieldMessage(errors, 'documentType')}
    <select id="documentType" name="documentType" ${fieldState(errors, 'documentType')}>
      ${documentTypes.map(
        ({ code, label }) =>
          html`<option value="${code}" ${input.documentType === code ? html`selected` : ''}>${label}</option>`,
      )}
    </select>
  </div>`;

const categoryInput = ({ input, errors }: ProviderView): Html =>
  html`<fieldset class="field">
    <legend>科目</legend>
    ${fieldMessage(errors, 'category')}
    ${creditCategories.map(
      (category, index) =>
        html`<div class="choice">
          <input
            type="radio"
            name="category"
            id="${index === 0 ? 'category' : `category-${category}`}"
            value="${category}"
            ${input.category === category ? html`checked` : ''}
            ${errors.some(({ field }) => field === 'category') ? html`aria-describedby="category-error"` : ''}
          />
          <label for="${index === 0 ? 'category' : `category-${category}`}">${categoryLabels[category]}</label>
        </div>`,
    )}
  </fieldset>`;

const form = (view: ProviderView): Html =>
  html`<form class="form" method="post" action="/provider" novalidate>
    <h2>登记学分</h2>
    ${documentTypeInput(view)} ${textInput(view, 'documentNumber', '证件号码')}
    ${textInput(view, 'name', '学员姓名', { hint: '与证件上的姓名一致。与系统中的姓名不一致时，学分会先列为“待确认”。' })}
    ${textInput(view, 'title', '课程名称')} ${categoryInput(view)}
    ${textInput(view, 'year', '所属年度', { inputMode: 'numeric', width: 'short' })}
    ${textInput(view, 'credits', '学分', { hint: '最多两位小数，例如 12 或 12.50', inputMode: 'decimal', width: 'short' })}
    ${textInput(view, 'completedOn', '完成日期', { hint: '例如 2026-05-18', width: 'short' })} ${formKeyField()}
    <button class="button" type="submit">登记</button>
  </form>`;

const receipt = (registration: Registration): Html =>
  html`<div class="notice notice-done" role="status">
    <p>
      <strong>${registration.status === 'registered' ? '已登记' : '已提交，待确认'}</strong>：${registration.title}，
      ${registration.year} 年度，${registration.category === null ? '' : categoryLabels[registration.category]}
      ${registration.credits} 学分。
    </p>
    ${registration.status === 'pending' ? html`<p>填写的姓名与系统中登记的不一致，由财政部门核实后再计入。</p>` : ''}
  </div>`;

export const providerPage = (view: ProviderView): Page => ({
  title: '培训机构',
  hasErrors: view.errors.length > 0,
  account: view.account,
  main: html`${errorSummary(view.errors)}
    <h1>继续教育学分登记</h1>
    <p class="lead">${view.account.name}。学员多的，可以<a href="/provider/batch">用表格整批登记</a>。</p>
    ${view.justRegistered === undefined ? '' : receipt(view.justRegistered)} ${form(view)}
    <section aria-labelledby="latest-title">
      <h2 id="latest-title">最近登记</h2>
      ${view.registrations.length === 0 ? html`<p>还没有登记过学分。</p>` : registrationTable(view.registrations)}
      <p><a href="/provider/records">查找和撤销以前的登记</a></p>
    </section>`,
});
