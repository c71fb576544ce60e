import { html } from 'hono/html';
import type { CreditDeclaration } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import type { DeclaredKind } from '../kinds.ts';
import { chinaMinute } from '../../time.ts';
import { declarationStatusLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { basisLine } from '../../ui/basis.ts';
import type { DeclareContext, PersonWork } from './context.ts';
import { filters } from '../../ui/filters.ts';
import { nextPage } from '../../ui/next-page.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';

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
  filters(
    '学分所属年度',
    context.years.map((one) => ({
      href: `/credits/declare?year=${one}#new`,
      label: `${one} 年度`,
      isCurrent: one === year,
    })),
  );

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

const columns = (context: DeclareContext): Column<CreditDeclaration>[] => {
  const kindLabel = ({ year, kind }: CreditDeclaration): string =>
    context.kindsIn(year).find((one) => one.kind === kind)?.label ?? kind;
  return [
    {
      label: '事项',
      cell: (one) => html`<a href="/credits/declare/${one.id}">${one.answers['title'] ?? kindLabel(one)}</a>`,
    },
    { label: '类别', cell: kindLabel },
    { label: '年度', cell: ({ year }) => year },
    { label: '学分', isNumber: true, cell: ({ credits }) => (credits === undefined ? '—' : inShort(credits)) },
    { label: '提交时间', cell: ({ submittedAt }) => chinaMinute(new Date(submittedAt)) },
    {
      label: '状态',
      cell: ({ status }) => html`<span class="tag tag-${status}">${declarationStatusLabels[status]}</span>`,
    },
  ];
};

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
      ${view.declarations.length === 0 ? html`<p class="quiet">还没有申报过。</p>` : stackedTable('我的申报', columns(view.context), view.declarations)}
      ${nextPage('/credits/declare', view.nextCursor, '更早的申报')}
    </section>
    <section aria-labelledby="new">
      <h2 id="new">新的申报</h2>
      ${newDeclaration(view)}
    </section>`,
});
