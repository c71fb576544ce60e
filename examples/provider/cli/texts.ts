import { describeHiddenRows, describeOutcome, type BatchReport, type RowOutcome } from '@acct-kit/core/batch';
import type { Arguments } from './arguments.ts';

type Locale = Arguments['locale'];

const texts = {
  'zh-CN': {
    sheet: '工作表',
    others: '还有这些工作表没有读取',
    rows: '行',
    report: '未登记的各行及原因',
    hiddenRows: {
      register: '按要求，这些行没有略去。',
      skip: '这些行已略去。',
      open: '请用 --hidden register 登记这些行，或用 --hidden skip 略去。',
    },
    unsent: '没有提交任何数据。',
    noToken: '没有令牌：请设置环境变量 ACCT_TOKEN，或使用 --token-stdin。',
    noFile: '无法读取文件',
    noReport: '无法写入结果文件',
  },
  en: {
    sheet: 'Sheet',
    others: 'Sheets that were not read',
    rows: 'rows',
    report: 'Rows that were not registered, and why',
    hiddenRows: {
      register: 'They were not left out, as asked.',
      skip: 'They were left out.',
      open: 'Use --hidden register to register them, or --hidden skip to leave them out.',
    },
    unsent: 'Nothing was sent.',
    noToken: 'There is no token: set ACCT_TOKEN, or use --token-stdin.',
    noFile: 'The file cannot be read',
    noReport: 'The report cannot be written',
  },
} as const;

export const textsIn = (locale: Locale): (typeof texts)[Locale] => texts[locale];

/** Describes the result for a file in a few lines. */
export function summaryOf(report: BatchReport, { locale, hidden }: Pick<Arguments, 'locale' | 'hidden'>): string {
  const { sheet, otherSheets, sent, total, counts } = report;
  const { rows, unsent, others, hiddenRows, ...words } = texts[locale];
  const hiddenText = describeHiddenRows(report, locale);
  const counted = (Object.keys(counts) as RowOutcome[])
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${describeOutcome(outcome, locale)} ${counts[outcome]}`);
  return [
    ...(sheet === undefined ? [] : [`${words.sheet}: ${sheet}`]),
    ...(otherSheets.length === 0 ? [] : [`${others}: ${otherSheets.join(', ')}`]),
    ...(hiddenText === undefined ? [] : [`${hiddenText} ${hiddenRows[hidden ?? 'open']}`]),
    [`${total} ${rows}`, ...counted].join(' · '),
    ...(sent ? [] : [unsent]),
    '',
  ].join('\n');
}
