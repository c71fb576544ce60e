import * as z from 'zod/mini';
import { creditAmount, day, instant, regionCode, text, year } from './primitives.ts';

/**
 * An exemption for one CE year, for example because of illness, childbirth or a stay abroad. An authority has granted
 * it, so no rule computes it.
 */
export const creditExemption = z.strictObject({
  year,
  /** The key of the exemption in the policy. */
  kind: text(40),
  authority: regionCode,
  grantedOn: day,
});
export type CreditExemption = z.infer<typeof creditExemption>;

/**
 * The facts from a person's dossier that decide which CE years the person must complete, and under the rules of which
 * place. Days are inclusive.
 */
export const creditStanding = z.strictObject({
  /** The day on which the person obtained a title or began accounting work, whichever is earlier. */
  startedOn: z.optional(day),
  /** Periods of full-time study of an accounting subject. */
  studies: z.array(z.strictObject({ from: day, to: z.optional(day) })),
  /** The day on which the person retired or left accounting work. Later years are voluntary. */
  leftOn: z.optional(day),
  exemptions: z.array(creditExemption),
  /**
   * The places that have kept the dossier, each with its first day, oldest first. A CE year follows the rules of the
   * place that kept the dossier at the end of that year.
   */
  places: z.array(z.strictObject({ region: regionCode, from: day })).check(z.minLength(1)),
});
export type CreditStanding = z.infer<typeof creditStanding>;

/**
 * 已完成, 未完成, 无需完成, 公需科目待核对 (the missing credits may be registered with another authority), 无法判断.
 */
export const creditYearStatuses = ['complete', 'incomplete', 'not-required', 'unknown-elsewhere', 'unknown'] as const;
export type CreditYearStatus = (typeof creditYearStatuses)[number];

/** The status of one CE year, as the ledger computes it. */
export const creditYear = z.strictObject({
  year,
  region: regionCode,
  status: z.enum(creditYearStatuses),
  earned: creditAmount,
  /** The credits that will count once they are registered. */
  pending: creditAmount,
  /** The smallest number of credits that meets every requirement that can be judged. */
  stillNeeded: creditAmount,
});
export type CreditYear = z.infer<typeof creditYear>;

/** All CE years of the person, latest first, and the facts from which they were computed. */
export const creditYears = z.strictObject({ standing: creditStanding, years: z.array(creditYear) });
export type CreditYears = z.infer<typeof creditYears>;

/**
 * A request for a proof that a year is complete. The person shows the proof to an employer, who checks it by its code.
 */
export const creditProofDraft = z.strictObject({ year });

export const creditProof = z.strictObject({
  /**
   * 26 characters in groups, such as `7QK4M-…`, without characters that are easily confused. Anyone who has the code
   * can check the proof.
   */
  code: text(40),
  year,
  region: regionCode,
  personName: z.string(),
  maskedDocumentNumber: z.string(),
  earned: creditAmount,
  issuedAt: instant,
  /** False when the credits that the proof states no longer exist. */
  valid: z.boolean(),
});
export type CreditProof = z.infer<typeof creditProof>;

export const proofQuestion = z.strictObject({ code: text(60).check(z.regex(/\S/)) });
