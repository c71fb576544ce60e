import { html } from 'hono/html';
import type { Completion, CompletionRow } from '@acct-kit/core/contract';
import { codeLabel, regionName, type Policy } from '@acct-kit/core/policy';
import { resolvePolicy } from '../../policies/packs.ts';
import type { AccountOf } from '../../context.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { chart } from './chart.ts';
import { figuresBy, rateOf, type Figure } from './figures.ts';
import { filters } from '../../ui/filters.ts';

export interface StatisticsView {
  readonly account: AccountOf<'authority' | 'reviewer'>;
  readonly completion: Completion;
  /** The year that the districts and levels are shown for. */
  readonly year: number | undefined;
}

/** How many years are offered. The call returns all. */
const shownYears = 5;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const levelLabel = (policy: Policy, level: string): string =>
  level === 'none' ? '没有会计专业技术资格' : `${codeLabel(policy, 'titleLevel', level)}资格`;

const yearLinks = (years: readonly number[], current: number): Html =>
  filters(
    '选择年度',
    years.map((year) => ({ href: `/statistics?year=${year}`, label: `${year} 年度`, isCurrent: year === current })),
  );

const fact = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

function facts(rows: readonly CompletionRow[]): Html {
  const [all] = figuresBy(rows, ['all'], () => 'all') as [Figure];
  const rate = rateOf(all);
  return html`<dl class="facts facts-large">
    ${fact('完成率', rate === undefined ? '—' : `${rate}%`)} ${fact('已完成', `${all.complete} 人`)}
    ${fact('未完成', `${all.incomplete} 人`)} ${fact('不要求或无法判断', `${all.notJudged} 人`)}
  </dl>`;
}

const nothing = html`<p class="notice">本地还没有信息审核通过的会计人员。</p>`;

function figures({ completion: { rows }, account, year: asked }: StatisticsView, policy: Policy): Html {
  const years = unique(rows.map(({ year }) => year)).slice(0, shownYears);
  const year = years.find((one) => one === asked) ?? years[0];
  if (year === undefined) return nothing;
  const ofYear = rows.filter((row) => row.year === year);
  const districts = unique(ofYear.map(({ authority }) => authority)).sort();
  const levels = ['none', ...(policy.codes['titleLevel'] ?? []).map(({ code }) => code)];
  return html`${yearLinks(years, year)} ${facts(ofYear)}
  ${
    account.role === 'reviewer'
      ? ''
      : chart({
          id: 'districts',
          title: `${year} 年度各区完成率`,
          what: '区',
          figures: figuresBy(ofYear, districts, ({ authority }) => authority),
          labelOf: (code) => regionName(policy, code),
        })
  }
  ${chart({
    id: 'levels',
    title: `${year} 年度各资格级别完成率`,
    what: '资格级别',
    figures: figuresBy(ofYear, levels, ({ level }) => level),
    labelOf: (level) => levelLabel(policy, level),
  })}
  ${chart({
    id: 'years',
    title: '历年完成率',
    what: '年度',
    figures: figuresBy(rows, years.map(String), (row) => String(row.year)),
    labelOf: (one) => `${one} 年度`,
  })}`;
}

/** CE completion in the place of the account, as bars and as tables. */
export function statisticsPage(view: StatisticsView): Page {
  const { account, completion } = view;
  const policy = resolvePolicy(account.authority, completion.asOf);
  const isWhole = account.authority === policy.region;
  return {
    title: '完成情况',
    account,
    main: html`<h1>继续教育完成情况</h1>
      <p class="lead">
        ${isWhole ? policy.name : regionName(policy, account.authority)}，截至
        ${completion.asOf}。完成率是当年应当完成继续教育的人员中已经完成的比例。
      </p>
      ${figures(view, policy)}`,
  };
}
