import type { CompletionRow } from '@acct-kit/core/contract';

/** Counts that belong together under one name. */
export interface Figure {
  readonly key: string;
  readonly complete: number;
  readonly incomplete: number;
  readonly notJudged: number;
}

const sum = (rows: readonly CompletionRow[], name: 'complete' | 'incomplete' | 'notJudged'): number =>
  rows.reduce((total, row) => total + row[name], 0);

/** Adds up the rows that have the same key, in the order of `keys`. */
export const figuresBy = (
  rows: readonly CompletionRow[],
  keys: readonly string[],
  keyOf: (row: CompletionRow) => string,
): Figure[] =>
  keys.flatMap((key) => {
    const same = rows.filter((row) => keyOf(row) === key);
    return same.length === 0
      ? []
      : [
          {
            key,
            complete: sum(same, 'complete'),
            incomplete: sum(same, 'incomplete'),
            notJudged: sum(same, 'notJudged'),
          },
        ];
  });

/** The percentage of people who have completed a year, of those who owe it. It is missing where nobody owes it. */
export function rateOf({ complete, incomplete }: Figure): number | undefined {
  const asked = complete + incomplete;
  return asked === 0 ? undefined : Math.round((complete / asked) * 100);
}
