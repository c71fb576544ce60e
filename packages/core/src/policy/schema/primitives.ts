import * as z from 'zod/mini';
import { parseDay } from '../../util/read-date.ts';
import { confidences, type Source } from './rule.ts';

// What the schemas of a pack are made of. Apart from the types and functions that pages use, which need no schema.

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => parseDay(text) === text),
);

/** What a person reads, in Chinese. */
export const packText = z.string().check(z.minLength(1));

/** The texts of a pack in another language, by the Chinese one. */
export const translation = z.record(z.string(), z.string());

export const source: z.ZodMiniType<Source> = z.strictObject({
  title: packText,
  number: z.optional(z.string()),
  date: z.optional(day),
  url: z.optional(z.string()),
});

/** The schema of a rule whose value has this one. */
export const ruleOf = <T extends z.core.$ZodType>(value: T) =>
  z.strictObject({
    value,
    source: z.array(z.string()).check(z.minLength(1)),
    from: z.optional(day),
    to: z.optional(day),
    confidence: z.enum(confidences),
    note: z.optional(z.string()),
  });
