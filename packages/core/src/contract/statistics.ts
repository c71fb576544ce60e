import * as z from 'zod/mini';
import { regionCode, year } from './primitives.ts';

const count = z.int().check(z.gte(0));

/** How the people of one district and level stand in a CE year. */
export const completionRow = z.strictObject({
  /** The district whose finance bureau keeps the files. */
  authority: regionCode,
  /** The code of the highest title, `none` for people without one. */
  level: z.string(),
  year,
  complete: count,
  incomplete: count,
  /** Nothing is asked of them that year, or nobody can tell. */
  notJudged: count,
});
export type CompletionRow = z.infer<typeof completionRow>;

/** CE completion by district, level and year; `asOf` is the day for which the ledger was asked. */
export const completion = z.strictObject({ asOf: z.string(), rows: z.array(completionRow) });
export type Completion = z.infer<typeof completion>;
