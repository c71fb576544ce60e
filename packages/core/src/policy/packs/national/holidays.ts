import type { Holidays } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';

type Span = [first: string, last: string];

/** One year's holidays, from days without their year: `02-10`. */
const year = (number: number, source: string, off: readonly Span[], work: readonly string[]): Rule<Holidays> => ({
  value: {
    off: off.map(([first, last]): Span => [`${number}-${first}`, `${number}-${last}`]),
    work: work.map((day) => `${number}-${day}`),
  },
  source: [source],
  from: `${number}-01-01`,
  to: `${number}-12-31`,
  confidence: 'certain',
});

/** 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节 and 国庆节 by the yearly notices of the State Council's general office. */
export const stateHolidays: Rule<Holidays>[] = [
  year(
    2024,
    'holidays-2024',
    [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  ),
  year(
    2025,
    'holidays-2025',
    [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  year(
    2026,
    'holidays-2026',
    [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
];
