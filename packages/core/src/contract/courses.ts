import * as z from 'zod/mini';
import { creditAmount, id, pageQuery, text, year } from './primitives.ts';
import { creditCategories } from './credits.ts';

/** A training provider (继续教育机构). */
export const provider = z.strictObject({ id, name: z.string() });
export type Provider = z.infer<typeof provider>;

/**
 * A course that a provider offers. A registration that states the number of a course is checked against that course.
 */
export const courseDraft = z.strictObject({
  /** The number that the provider gave to the course. */
  number: text(60).check(z.regex(/\S/)),
  title: text(200).check(z.regex(/\S/)),
  year,
  category: z.enum(creditCategories),
  /** The maximum number of credits that a learner can earn with the course. */
  credits: creditAmount,
});
export type CourseDraft = z.infer<typeof courseDraft>;

export const course = z.strictObject({ id, ...courseDraft.shape, provider });
export type Course = z.infer<typeof course>;

export const courseQuery = z.strictObject({ ...pageQuery, year: z.optional(z.coerce.number().check(z.int())) });
