import { describeIssue, type IssueCode, type Locale } from '@acct-kit/validators';
import type { AcctError } from '../calls/acct-error.ts';
import type { ProblemParams, RowProblem } from './problems.ts';
import type { BatchReport, RowOutcome } from './report.ts';
import { chineseTexts, englishTexts, type BatchTexts } from './texts.ts';

export const textsOf = (locale: Locale): BatchTexts => (locale === 'en' ? englishTexts : chineseTexts);

interface Problem {
  readonly code: string;
  readonly params?: ProblemParams | undefined;
}

const lookUp = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(table, code) ? table[code] : undefined;

const fill = (text: string, params: ProblemParams): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

/** The text for a problem of a value: what is wrong and what to do. It names neither the row nor the column. */
export function describeRowProblem({ code, params = {} }: Problem, locale: Locale = 'zh-CN'): string {
  const { rows, otherwise } = textsOf(locale);
  const own = lookUp(rows, code);
  if (own !== undefined) return fill(own, params);
  return describeIssue({ code: code as IssueCode, params }, locale) || fill(otherwise, { code });
}

/** The text for an outcome: 已登记, 待核实, … */
export const describeOutcome = (outcome: RowOutcome, locale: Locale = 'zh-CN'): string =>
  textsOf(locale).outcomes[outcome];

/** More row numbers than this are not written out. */
const mostNumbers = 20;

/** The text that says which rows are hidden in the sheet; `undefined` without such rows. */
export function describeHiddenRows({ hiddenRows = [] }: BatchReport, locale: Locale = 'zh-CN'): string | undefined {
  if (hiddenRows.length === 0) return undefined;
  const { text, between, more } = textsOf(locale).hidden;
  const numbers = hiddenRows.slice(0, mostNumbers).join(between) + (hiddenRows.length > mostNumbers ? more : '');
  return fill(text, { count: hiddenRows.length, numbers });
}

/** The text for an error of `registerBatch` as a whole: what is wrong and what to do. */
export function describeBatchError({ code, errors }: AcctError, locale: Locale = 'zh-CN'): string {
  const { source, calls, otherwise } = textsOf(locale);
  const problem = errors.find(({ pointer }) => pointer === '/source');
  const text = problem === undefined ? lookUp(calls, code) : lookUp(source, problem.code);
  return fill(text ?? otherwise, { code, ...problem?.params });
}

/** The reasons of a row in one line: `证件号码：校验码不符…；学分：应大于 0。` */
export function describeReasons(problems: readonly RowProblem[], locale: Locale = 'zh-CN'): string {
  const { report } = textsOf(locale);
  return problems
    .map((problem) => {
      const text = describeRowProblem(problem, locale);
      return problem.column === '' ? text : `${problem.column}${report.colon}${text}`;
    })
    .join(report.between);
}
