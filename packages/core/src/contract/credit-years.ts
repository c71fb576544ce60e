import * as z from 'zod/mini';
import { creditAmount, day, instant, regionCode, text, year } from './primitives.ts';

/** Leave granted by an authority for one CE year: sickness, childbirth, abroad. The authority's word, not a rule's. */
export const creditExemption = z.strictObject({
  year,
  /** The key of the exemption in the policy. */
  kind: text(40),
  authority: regionCode,
  grantedOn: day,
});
export type CreditExemption = z.infer<typeof creditExemption>;

/** What of a person's dossier decides which years they owe, and to which place. Days are inclusive. */
export const creditStanding = z.strictObject({
  /** The earliest of: the day a title was obtained, the day accounting work began. */
  startedOn: z.optional(day),
  /** Full-time study of an accounting subject. */
  studies: z.array(z.strictObject({ from: day, to: z.optional(day) })),
  /** Retired, or left accounting work: what comes after is voluntary. */
  leftOn: z.optional(day),
  exemptions: z.array(creditExemption),
  /** Where the dossier was, and from when, oldest first; the rules of a CE year are those of where it was at its end. */
  places: z.array(z.strictObject({ region: regionCode, from: day })).check(z.minLength(1)),
});
export type CreditStanding = z.infer<typeof creditStanding>;

/** 已完成, 未完成, 无需完成, 公需科目待核对 (what is lacking may be registered with another authority), 无法判断. */
export const creditYearStatuses = ['complete', 'incomplete', 'not-required', 'unknown-elsewhere', 'unknown'] as const;
export type CreditYearStatus = (typeof creditYearStatuses)[number];

/** How one CE year stands, as the ledger works it out. */
export const creditYear = z.strictObject({
  year,
  region: regionCode,
  status: z.enum(creditYearStatuses),
  earned: creditAmount,
  /** Would count once it is registered. */
  pending: creditAmount,
  /** The fewest credits that would close every gap that is judged. */
  stillNeeded: creditAmount,
});
export type CreditYear = z.infer<typeof creditYear>;

/** Every CE year of the person, the latest first, and what it was worked out from. */
export const creditYears = z.strictObject({ standing: creditStanding, years: z.array(creditYear) });
export type CreditYears = z.infer<typeof creditYears>;

/** A year is complete: asked for by the person, shown to an employer, who can check it by its code. */
export const creditProofDraft = z.strictObject({ year });

export const creditProof = z.strictObject({
  /** 26 characters in groups, without those that are easily confused: `7QK4M-…`. Whoever has it can check the proof. */
  code: text(40),
  year,
  region: regionCode,
  personName: z.string(),
  maskedDocumentNumber: z.string(),
  earned: creditAmount,
  issuedAt: instant,
  /** False once the credits that it says are no longer there. */
  valid: z.boolean(),
});
export type CreditProof = z.infer<typeof creditProof>;

export const proofQuestion = z.strictObject({ code: text(60).check(z.regex(/\S/)) });
