import type { Locale } from '@acct-kit/validators';
import { csvOf } from '../util/csv.ts';
import { describeOutcome, describeReasons, textsOf } from './describe.ts';
import type { BatchReport } from './report.ts';

/**
 * The rows that were not registered, with their reasons, as a CSV file for Excel. Document numbers are masked and names
 * are left out: the row number leads back to the person's line in the source.
 */
export const reportCsv = ({ rows }: BatchReport, locale: Locale = 'zh-CN'): string =>
  csvOf(
    [
      textsOf(locale).report.columns,
      ...rows.map(({ row, outcome, documentNumber, problems }) => [
        String(row),
        describeOutcome(outcome, locale),
        documentNumber,
        describeReasons(problems, locale),
      ]),
    ],
    'required',
  );
