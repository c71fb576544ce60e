import * as z from 'zod/mini';
import { parseDay } from '../../util/read-date.ts';
import { confidences, type Source } from './rule.ts';

// Schemas that the schemas of a pack are built from. Types and functions for pages are in other files, because pages do not
// need to load schemas.

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => parseDay(text) === text),
);

/** A text for people, in Chinese. */
export const packText = z.string().check(z.minLength(1));

/** The texts of a pack in another language, by the Chinese text. */
export const translation = z.record(z.string(), z.string());

export const source: z.ZodMiniType<Source> = z.strictObject({
  title: packText,
  number: z.optional(z.string()),
  date: z.optional(day),
  url: z.optional(z.string()),
});

/** The schema of a rule whose value has the given schema. */
export const ruleOf = <T extends z.core.$ZodType>(value: T) =>
  z.strictObject({
    value,
    source: z.array(z.string()).check(z.minLength(1)),
    from: z.optional(day),
    to: z.optional(day),
    confidence: z.enum(confidences),
    note: z.optional(z.string()),
  });
