import { foldText } from '@acct-kit/validators';

/** Replaces the characters that people type, or that an input method produces, by plain ones. The order matters. */
const signs: readonly (readonly [written: RegExp, plain: string | ((sign: string) => string)])[] = [
  [/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/[〇○零]/g, '0'],
  [/[一二三四五六七八九]/g, (sign) => String('一二三四五六七八九'.indexOf(sign) + 1)],
  [/廿/g, '2十'],
  [/卅/g, '3十'],
  // 十 means ten. A digit before it is the number of tens, and a digit after it is added: 二十三 is 23.
  [/(\d?)十(\d?)/g, (sign) => (/^\d/.test(sign) ? sign : `1${sign}`).replace('十', /\d$/.test(sign) ? '' : '0')],
  [/[号號]/g, '日'],
  [/[./,。．、，·—–−‐‑‒⁄]/g, '-'],
];

/**
 * Rewrites a typed date with ASCII digits and only `-`, `年`, `月` and `日` between its parts. A text that is too long to
 * be a date becomes empty.
 */
function plainOf(typed: string): string {
  const seen = foldText(typed);
  if (seen.length > 40) return '';
  return signs
    .reduce((text, [written, plain]) => text.replace(written, plain as string), seen)
    .trim()
    .replace(/\s*([-年月日])\s*/g, '$1')
    .replace(/\s+/g, '-');
}

const day = '(?<day>\\d{1,2})';
const month = '(?<month>\\d{1,2})';
const year = '(?<year>\\d{4})';

const dayForms = [
  `${year}[-年]${month}[-月]${day}日?`,
  `${year}(?<month>\\d{2})(?<day>\\d{2})`,
  `${month}月${day}日-?${year}年?`,
].map((form) => new RegExp(`^${form}$`));
const monthForms = [`${year}[-年]${month}月?`, `${year}(?<month>\\d{2})`, `${month}[-月]${year}年?`].map(
  (form) => new RegExp(`^${form}$`),
);
/** The first two numbers are month and day in either order, so their values must decide which is which. */
const yearLast = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

type Parts = readonly [year: number, month: number, day: number];

function partsOf(plain: string, forms: readonly RegExp[]): Parts | undefined {
  for (const form of forms) {
    const found = form.exec(plain)?.groups;
    if (found) return [Number(found['year']), Number(found['month']), Number(found['day'] ?? 1)];
  }
  return undefined;
}

function exists([y, m, d]: Parts): boolean {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return y > 0 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/**
 * Why a text cannot be read as a date: its format is unknown, the day does not exist in the calendar, or it can be read
 * in two ways.
 */
export type DateProblem = 'format' | 'impossible' | 'ambiguous';

/** A date in its normal form, or the reason why the text cannot be read. */
export type ReadDate = { readonly date: string } | { readonly problem: DateProblem };

const read = (parts: Parts, length: number): ReadDate =>
  exists(parts)
    ? {
        date: parts
          .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
          .join('-')
          .slice(0, length),
      }
    : { problem: 'impossible' };

/** Tries both orders of day and month. The result is clear when only one of them exists in the calendar. */
function readYearLast(plain: string): ReadDate {
  const [first, second, y] = (yearLast.exec(plain) ?? []).slice(1).map(Number);
  if (first === undefined || second === undefined || y === undefined) return { problem: 'format' };
  const [monthFirst, dayFirst] = [read([y, first, second], 10), read([y, second, first], 10)];
  if ('problem' in monthFirst) return dayFirst;
  return 'problem' in dayFirst || first === second ? monthFirst : { problem: 'ambiguous' };
}

/**
 * Reads a day as people write it: `2024-1-2`, `2024/01/02`, `2024.1.2`, `20240102`, `2024年1月2日` or `二〇二四年一月二日`.
 * It also reads full-width characters. The year may come last if it is clear which number is the month.
 */
export function readDay(typed: string): ReadDate {
  const plain = plainOf(typed);
  const parts = partsOf(plain, dayForms);
  return parts ? read(parts, 10) : readYearLast(plain);
}

/** Reads a month as people write it: `2024-7`, `202407`, `2024年7月`, `7/2024`, `二〇二四年七月`, or a day in that month. */
export function readMonth(typed: string): ReadDate {
  const plain = plainOf(typed);
  const parts = partsOf(plain, [...monthForms, ...dayForms]);
  return parts ? read(parts, 7) : { problem: 'format' };
}

const dateOf = (result: ReadDate): string | undefined => ('date' in result ? result.date : undefined);

/** Converts a day as people write it to `YYYY-MM-DD`. Returns `undefined` when `readDay` finds a problem. */
export const parseDay = (typed: string): string | undefined => dateOf(readDay(typed));

/** Converts a month as people write it to `YYYY-MM`. Returns `undefined` when `readMonth` finds a problem. */
export const parseMonth = (typed: string): string | undefined => dateOf(readMonth(typed));
