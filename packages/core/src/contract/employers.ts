import * as z from 'zod/mini';
import { regionCode } from './primitives.ts';

/**
 * What the portal knows about an organisation (用人单位), found by its unified social credit code. It contains no data
 * about any person.
 */
export const employer = z.strictObject({
  /** 统一社会信用代码, 18 characters (GB 32100-2015). */
  code: z.string(),
  /** The full name as registered. */
  name: z.string(),
  /** The district in which it is registered. */
  region: z.optional(regionCode),
});
export type Employer = z.infer<typeof employer>;
