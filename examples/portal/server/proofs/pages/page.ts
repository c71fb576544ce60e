import { html } from 'hono/html';
import type { CreditProof, CreditYear } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { AccountOf } from '../../context.ts';
import { chinaDay } from '../../time.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { proofSheet, validityTag } from './sheet.ts';

export interface ProofsView {
  readonly account: AccountOf<'person'>;
  readonly years: readonly CreditYear[];
  readonly proofs: readonly CreditProof[];
}

const inShort = (credits: string): string => shortCredits(parseCredits(credits));

const issueForm = (year: number): Html =>
  html`<form method="post" action="/credits/proofs">
    <input type="hidden" name="year" value="${year}" />
    ${formKeyField()}
    <button class="button button-secondary" type="submit">
      开具证明<span class="visually-hidden">：${year} 年度</span>
    </button>
  </form>`;

const yearRow = ({ year, earned }: CreditYear, proof: CreditProof | undefined): Html =>
  html`<li class="identity">
    <div>
      <p class="identity-name">
        ${year} 年度 <span class="tag tag-approved">已完成</span> ${proof === undefined ? '' : validityTag(proof.valid)}
      </p>
      <p class="identity-note">
        ${inShort(earned)} 学分${proof === undefined ? '' : `，${chinaDay(new Date(proof.issuedAt))} 开具过证明`}
      </p>
    </div>
    ${
      proof?.valid
        ? html`<a class="button button-secondary" href="/credits/proofs/${year}"
            >查看和打印<span class="visually-hidden">：${year} 年度</span></a
          >`
        : issueForm(year)
    }
  </li>`;

/** The years that can be proved. Of a year with several proofs the newest counts. */
export function proofsPage({ account, years, proofs }: ProofsView): Page {
  const complete = years.filter(({ status }) => status === 'complete');
  return {
    title: '完成证明',
    account,
    trail: [{ href: '/credits', label: '继续教育' }],
    main: html`<h1>继续教育完成证明</h1>
      <p class="lead">学分达到要求的年度可以开具证明，交给用人单位。单位凭证明上的编码在线核验。</p>
      ${
        complete.length === 0
          ? html`<p class="notice">还没有已完成的年度。还差多少学分，请看<a href="/credits">继续教育学分</a>。</p>`
          : html`<ul class="identities">
              ${complete.map((one) =>
                yearRow(
                  one,
                  proofs.find(({ year }) => year === one.year),
                ),
              )}
            </ul>`
      }`,
  };
}

/** The page of one proof, which can be printed. */
export const proofPage = (account: AccountOf<'person'>, proof: CreditProof): Page => ({
  title: `${proof.year} 年度`,
  account,
  trail: [
    { href: '/credits', label: '继续教育' },
    { href: '/credits/proofs', label: '完成证明' },
  ],
  main: html`<p class="notice no-print">
      用浏览器的“打印”功能打印本页，或者保存为 PDF 文件。请只把编码交给需要核验的单位。
    </p>
    ${proofSheet(proof, html`<h1>会计人员继续教育完成证明</h1>`)}`,
});
