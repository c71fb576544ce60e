import { html } from 'hono/html';
import type { ProblemCode } from '@acct-kit/core/contract';
import type { Account } from '../context.ts';
import type { Html, Page } from './layout.ts';

const texts: Partial<Record<ProblemCode, readonly [title: string, text: string]>> = {
  'not-found': ['找不到这个页面', '地址可能有误，或者内容已经不在了。'],
  forbidden: ['不能这样操作', '这次提交不是从本站页面发出的，因此没有处理。请返回后重试。'],
  'other-jurisdiction': ['此件不归您所在的区审核', '您只能查看和审核本区受理的申请。'],
  'version-mismatch': [
    '此件刚刚有了变动',
    '在您打开之后，申请人或其他审核人员已经处理过此件，您提交的内容没有处理。请重新打开后再作决定。',
  ],
  'state-conflict': ['此件现在不能这样处理', '它已经有了结论，或者已被撤回。您提交的内容没有处理。'],
  'no-dossier': ['还没有档案', '首次采集审核通过以后，才能办理信息变更和调转。'],
  'case-open': ['有一项申请正在办理', '办完或撤回那一项以后，才能办理下一项。'],
  'year-incomplete': ['这一年度还没有完成', '学分达到当年的要求以后，才能开具证明。'],
  'payload-too-large': ['提交的内容太多', '请减少文字后重试。'],
  'rate-limited': ['一次提交得太多', '请稍等片刻再试。您提交的内容没有被处理。'],
  unavailable: ['系统暂时不可用', '请稍后再试。您提交的内容没有被处理。'],
};

const unexpected = ['系统出了问题', '没能完成这次操作。请稍后再试；如果仍然不行，请把下面的编号告诉我们。'] as const;

export interface ErrorPageExtras {
  /** A link to where the person can go on. */
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** What the person had written, so that they can copy it. */
  readonly detail?: Html | '' | undefined;
}

export interface ErrorPageOptions extends ErrorPageExtras {
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly account: Account | undefined;
}

/** The page for a problem. It says what went wrong and where to go on. */
export function errorPage({ code, requestId, account, back, detail }: ErrorPageOptions): Page {
  const [title, text] = texts[code] ?? unexpected;
  return {
    title,
    account,
    main: html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      ${detail ?? ''} ${back === undefined ? '' : html`<p><a class="button" href="${back.href}">${back.label}</a></p>`}
      <p><a href="/">返回首页</a></p>
      <p class="quiet">请求编号 ${requestId}</p>`,
  };
}
