import { html } from 'hono/html';
import type { HeldRecord } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { AccountOf } from '../../context.ts';
import { chinaMinute } from '../../time.ts';
import { categoryLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { queueTabs } from '../../cases/pages/queue.ts';
import { reviewTabs } from './review-tabs.ts';
import { nextPage } from '../../ui/next-page.ts';

export interface HeldView {
  readonly account: AccountOf<'reviewer'>;
  readonly items: readonly HeldRecord[];
  readonly nextCursor: string | undefined;
  /** Whether the page follows right after a decision. */
  readonly isJustSettled: boolean;
}

const settleForm = ({ record, personName }: HeldRecord): Html =>
  html`<form class="settle" method="post" action="/review/credits/held/${record.id}">
    <label for="reason-${record.id}">说明<span class="optional">（选填）</span></label>
    <input id="reason-${record.id}" name="reason" type="text" maxlength="500" autocomplete="off" />
    ${formKeyField()}
    <div class="actions">
      <button class="button" type="submit" name="decision" value="confirm">
        是同一人，登记学分<span class="visually-hidden">：${personName}</span>
      </button>
      <button class="button button-secondary" type="submit" name="decision" value="reject">
        不是同一人，退回<span class="visually-hidden">：${personName}</span>
      </button>
    </div>
  </form>`;

const heldCard = (held: HeldRecord): Html => {
  const { record, nameGiven, personName, maskedDocumentNumber } = held;
  const category = record.category === undefined ? '' : `${categoryLabels[record.category]} `;
  return html`<li class="panel">
    <dl class="compare">
      <div>
        <dt>培训机构填写的姓名</dt>
        <dd class="compare-name">${nameGiven === '' ? '（没有记录）' : nameGiven}</dd>
      </div>
      <div>
        <dt>系统中的姓名</dt>
        <dd class="compare-name">${personName}</dd>
      </div>
      <div>
        <dt>证件号码</dt>
        <dd>${maskedDocumentNumber}</dd>
      </div>
    </dl>
    <p>
      ${record.title}，${record.year} 年度，${category}${shortCredits(parseCredits(record.credits))} 学分，
      ${record.completedOn} 完成。<span class="quiet"
        >${record.provider}，${chinaMinute(new Date(record.registeredAt))} 登记</span
      >
    </p>
    ${settleForm(held)}
  </li>`;
};

/** Records whose name is not that of the document, each with both names and the decision. */
export const heldPage = ({ account, items, nextCursor, isJustSettled }: HeldView): Page => ({
  title: '待核实的登记',
  account,
  trail: [
    { href: '/review', label: '审核' },
    { href: '/review/credits', label: '学分审核' },
  ],
  main: html`<h1>待核实的登记</h1>
    <p class="lead">证件号码对得上，姓名对不上：可能是生僻字、曾用名，也可能是证件号码填错了人。核实后再计入学分。</p>
    ${queueTabs(reviewTabs, 'held')}
    ${isJustSettled ? html`<p class="notice notice-done" role="status">核实结论已提交。</p>` : ''}
    ${
      items.length === 0
        ? html`<p class="notice">没有需要核实的登记。</p>`
        : html`<ul class="panels">
            ${items.map(heldCard)}
          </ul>`
    }
    ${nextPage('/review/credits/held', nextCursor)}`,
});
