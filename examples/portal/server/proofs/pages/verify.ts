import { html } from 'hono/html';
import type { CreditProof } from '@acct-kit/core/contract';
import type { Account } from '../../context.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { textInput } from '../../ui/fields.ts';
import { proofSheet } from './sheet.ts';

export interface VerifyView {
  readonly account: Account | undefined;
  readonly code: string;
  readonly errors: readonly FormError[];
  readonly proof: CreditProof | undefined;
}

const result = (proof: CreditProof): Html =>
  html`<div class="notice ${proof.valid ? 'notice-done' : 'notice-error'}" role="status">
      <p>
        ${
          proof.valid
            ? html`<strong>核验通过。</strong>请再核对下面的姓名和证件号码是否与持证人一致。`
            : html`<strong>证明已失效。</strong>开具之后学分有变动，当年现在没有达到要求。`
        }
      </p>
    </div>
    ${proofSheet(proof, html`<h2>证明内容</h2>`)}`;

/** The page on which anybody checks a proof by its code. The code is sent in the body, never in an address. */
export const verifyPage = ({ account, code, errors, proof }: VerifyView): Page => ({
  title: '核验证明',
  hasErrors: errors.length > 0,
  account,
  main: html`${errorSummary(errors)}
    <h1>核验继续教育完成证明</h1>
    <p class="lead">输入证明上的 26 位编码，核对证明是否真实，现在是否仍然有效。不需要登录。</p>
    ${proof === undefined ? '' : result(proof)}
    <form class="form" method="post" action="/verify" novalidate>
      ${textInput({
        name: 'code',
        label: '核验编码',
        value: code,
        errors,
        hint: '例如 7QK4M-9XR2T-…，不区分大小写，横线可以不输。',
      })}
      <button class="button" type="submit">核验</button>
    </form>`,
});
