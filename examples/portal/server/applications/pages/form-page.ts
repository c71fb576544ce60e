import { html } from 'hono/html';
import type { Procedure } from '@acct-kit/core/contract';
import type { Account } from '../../context.ts';
import { embedded, embedScripts, policySource } from '../../ui/embed.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { procedurePaths } from '../../ui/procedure-paths.ts';

/** The procedure that the form is for, and the place whose rules it follows. */
export interface FormOptions {
  readonly procedure: Procedure;
  readonly region: string;
}

interface Texts {
  readonly title: string;
  readonly lead: string;
}

const texts: Record<Procedure, Texts> = {
  first: {
    title: '会计人员信息采集',
    lead: '首次采集。请准备好证件照、身份证件、学历学位和职称证书的图片；提交后由区财政局审核，结果在本页查看。',
  },
  change: {
    title: '信息变更',
    lead: '只改有变化的内容，其余不用重填。提交后由保管您档案的区财政局审核，通过后档案随之更新。',
  },
  'transfer-in': {
    title: '调入',
    lead: '调出地已经同意转出。请核对档案，按调入地的要求补充，提交后由调入地的财政局审核；通过后档案转到调入地。',
  },
};

/** The switch to large type (适老化). It needs script, but so does the form. */
const typeSize = html`<div class="type-size no-print" role="group" aria-label="版本" hidden>
  <button type="button" class="button button-secondary" aria-pressed="true" data-type-size="standard">标准版</button>
  <button type="button" class="button button-secondary" aria-pressed="false" data-type-size="elder">大字版</button>
</div>`;

/** What a page says around the form: another lead, and what stands between the lead and the form. */
interface Around {
  readonly lead?: string;
  readonly above?: Html;
}

/** A page with the form in it. */
export async function formPage(
  account: Account,
  { procedure, region }: FormOptions,
  { lead = texts[procedure].lead, above }: Around = {},
): Promise<Page> {
  const { title } = texts[procedure];
  const scripts = await embedScripts('collect.js', 'acct-collection-form');
  const element = html`<acct-collection-form
    base-url="/api/v1"
    region="${region}"
    procedure="${procedure}"
    ${policySource(region)}
  ></acct-collection-form>`;
  return {
    title: procedure === 'first' ? '信息采集' : title,
    account,
    ...(procedure === 'first' ? {} : { trail: [{ href: '/collect', label: '信息采集' }] }),
    scripts,
    main: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${above} ${typeSize} ${embedded(element, scripts !== undefined, `/sign-in?next=${procedurePaths[procedure]}`)}`,
  };
}
