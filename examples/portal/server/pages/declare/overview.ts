import { html } from 'hono/html';
import type { CreditDeclaration } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { DeclaredKind } from '../../declarations/kinds.ts';
import { chinaMinute } from '../../time.ts';
import { declarationStatusLabels } from '../labels.ts';
import type { Html, Page } from '../layout.ts';
import { basisLine } from '../parts/basis.ts';
import type { DeclareContext, PersonWork } from './context.ts';

export interface OverviewView {
  readonly account: PersonWork['account'];
  readonly context: DeclareContext;
  readonly year: number;
  readonly declarations: readonly CreditDeclaration[];
  readonly nextCursor: string | undefined;
}

const inShort = (credits: string): string => shortCredits(parseCredits(credits));

/** What something is worth: 每篇 30 学分，合作完成 10 学分. */
function worth({ conversion }: DeclaredKind): string {
  if (conversion === undefined) return '经审核同意的，当年不作要求';
  const { per, sole, shared } = conversion;
  const rest = shared === undefined || shared === sole ? '' : `，合作完成的 ${inShort(shared)} 学分`;
  return `每${per} ${inShort(sole)} 学分${rest}`;
}

const kindLink = (kind: DeclaredKind, year: number): Html =>
  html`<li class="pick">
    <a href="/credits/declare/new?year=${year}&amp;kind=${kind.kind}">${kind.label}</a>
    <p class="quiet">${worth(kind)}</p>
  </li>`;

const kindList = (title: string, kinds: readonly DeclaredKind[], year: number): Html | '' =>
  kinds.length === 0
    ? ''
    : html`<h3>${title}</h3>
        <ul class="picks">
          ${kinds.map((kind) => kindLink(kind, year))}
        </ul>`;

const yearLinks = ({ context, year }: OverviewView): Html =>
  html`<nav aria-label="学分所属年度">
    <ul class="filters">
      ${context.years.map(
        (one) =>
          html`<li>
            <a href="/credits/declare?year=${one}#new" ${one === year ? html`aria-current="true"` : ''}>${one} 年度</a>
          </li>`,
      )}
    </ul>
  </nav>`;

function newDeclaration(view: OverviewView): Html {
  const { context, year } = view;
  const kinds = context.kindsIn(year);
  if (!context.isFiled)
    return html`<p class="notice">
      申报由保管您信息的区财政局审核。请先完成<a href="/collect">信息采集</a>，审核通过后就可以在这里申报。
    </p>`;
  return html`<p>先选学分所属的年度（取得成绩、发表论文等的那一年），再选申报的事项。</p>
    ${yearLinks(view)}
    ${kindList(
      '折算学分',
      kinds.filter(({ conversion }) => conversion !== undefined),
      year,
    )}
    ${kindList(
      '申请当年免除',
      kinds.filter(({ conversion }) => conversion === undefined),
      year,
    )}
    ${basisLine(context.policy, kinds.find(({ conversion }) => conversion !== undefined)?.basis)}`;
}

const titleOf = ({ answers }: CreditDeclaration, label: string): string => answers['title'] ?? label;

function declarationRow(context: DeclareContext, declaration: CreditDeclaration): Html {
  const { id, year, kind, status, credits, submittedAt } = declaration;
  const label = context.kindsIn(year).find((one) => one.kind === kind)?.label ?? kind;
  return html`<tr role="row">
    <th scope="row" role="rowheader" data-label="事项">
      <a href="/credits/declare/${id}">${titleOf(declaration, label)}</a>
    </th>
    <td role="cell" data-label="类别">${label}</td>
    <td role="cell" data-label="年度">${year}</td>
    <td role="cell" data-label="学分" class="number">${credits === undefined ? '—' : inShort(credits)}</td>
    <td role="cell" data-label="提交时间">${chinaMinute(new Date(submittedAt))}</td>
    <td role="cell" data-label="状态">
      <span class="tag tag-${status}">${declarationStatusLabels[status]}</span>
    </td>
  </tr>`;
}

const declarationTable = ({ context, declarations }: OverviewView): Html =>
  html`<table class="stacked" role="table">
    <caption class="visually-hidden">
      我的申报
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">事项</th>
        <th scope="col" role="columnheader">类别</th>
        <th scope="col" role="columnheader">年度</th>
        <th scope="col" role="columnheader" class="number">学分</th>
        <th scope="col" role="columnheader">提交时间</th>
        <th scope="col" role="columnheader">状态</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${declarations.map((one) => declarationRow(context, one))}
    </tbody>
  </table>`;

/** A person's declarations, and what else can be declared. */
export const overviewPage = (view: OverviewView): Page => ({
  title: '申报学分',
  account: view.account,
  trail: [{ href: '/credits', label: '继续教育' }],
  main: html`<h1>申报学分</h1>
    <p class="lead">
      通过考试、发表论文、完成课题等可以折算学分，由区财政局审核；培训课程的学分由培训机构登记，不用申报。
    </p>
    <section aria-labelledby="own-title">
      <h2 id="own-title">我的申报</h2>
      ${view.declarations.length === 0 ? html`<p class="quiet">还没有申报过。</p>` : declarationTable(view)}
      ${
        view.nextCursor === undefined
          ? ''
          : html`<p><a href="/credits/declare?cursor=${view.nextCursor}">更早的申报</a></p>`
      }
    </section>
    <section aria-labelledby="new">
      <h2 id="new">新的申报</h2>
      ${newDeclaration(view)}
    </section>`,
});
