import * as z from 'zod/mini';
import { regionCode, year } from './primitives.ts';

const count = z.int().check(z.gte(0));

/** How many people of one district and level have completed a CE year. */
export const completionRow = z.strictObject({
  /** The district whose finance bureau keeps the dossiers. */
  authority: regionCode,
  /** The code of the person's highest title, or `none` for people without a title. */
  level: z.string(),
  year,
  complete: count,
  incomplete: count,
  /** The number of people who need not complete the year, or whose year cannot be judged. */
  notJudged: count,
});
export type CompletionRow = z.infer<typeof completionRow>;

/** CE completion by district, level and year. `asOf` is the day for which the ledger was computed. */
export const completion = z.strictObject({ asOf: z.string(), rows: z.array(completionRow) });
export type Completion = z.infer<typeof completion>;
