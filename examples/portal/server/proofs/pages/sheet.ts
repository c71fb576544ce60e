import { html } from 'hono/html';
import type { CreditProof } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { resolveCreditPolicy } from '../../policies/packs.ts';
import { chinaDay } from '../../time.ts';
import type { Html } from '../../ui/layout.ts';

export const validityTag = (valid: boolean): Html =>
  valid ? html`<span class="tag tag-approved">证明有效</span>` : html`<span class="tag tag-late">证明已失效</span>`;

/** The text of a proof. */
export const proofSheet = (proof: CreditProof, heading: Html): Html =>
  html`<article class="proof">
    ${heading}
    <dl>
      <div>
        <dt>姓名</dt>
        <dd>${proof.personName}</dd>
      </div>
      <div>
        <dt>证件号码</dt>
        <dd>${proof.maskedDocumentNumber}</dd>
      </div>
      <div>
        <dt>所属年度</dt>
        <dd>${proof.year} 年度</dd>
      </div>
      <div>
        <dt>适用规定</dt>
        <dd>${resolveCreditPolicy(proof.region).name}</dd>
      </div>
      <div>
        <dt>取得学分</dt>
        <dd>${shortCredits(parseCredits(proof.earned))} 学分，已达到当年要求</dd>
      </div>
      <div>
        <dt>开具日期</dt>
        <dd>${chinaDay(new Date(proof.issuedAt))}</dd>
      </div>
      <div>
        <dt>核验编码</dt>
        <dd class="proof-code">${proof.code}</dd>
      </div>
      <div>
        <dt>当前状态</dt>
        <dd>${validityTag(proof.valid)}</dd>
      </div>
    </dl>
    <p class="quiet">核验方法：打开本平台的“核验证明”，输入上面的编码。以核验结果为准。</p>
  </article>`;
