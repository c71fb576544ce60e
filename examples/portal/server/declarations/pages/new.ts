import { html } from 'hono/html';
import type { Page } from '../../ui/layout.ts';
import { errorSummary } from '../../ui/error-summary.ts';
import type { PersonWork } from './context.ts';
import { declareForm, type FormView } from './form.ts';

export type NewView = Omit<FormView, 'remarks' | 'action' | 'submit' | 'version'> & {
  readonly account: PersonWork['account'];
};

/** The page with the empty form of one kind. */
export const newPage = (view: NewView): Page => ({
  title: view.kind.label,
  hasErrors: view.errors.length > 0,
  account: view.account,
  trail: [
    { href: '/credits', label: '继续教育' },
    { href: '/credits/declare', label: '申报学分' },
  ],
  main: html`${errorSummary(view.errors)}
    <h1>${view.kind.label}</h1>
    <p class="lead">
      ${view.input.year} 年度。<a href="/credits/declare?year=${view.input.year}#new">换一个年度或事项</a>
    </p>
    ${declareForm({ ...view, remarks: [], action: '/credits/declare/new', submit: '提交申报' })}`,
});
