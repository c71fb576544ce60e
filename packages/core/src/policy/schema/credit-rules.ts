import * as z from 'zod/mini';
import { attachmentKinds } from '../../contract/record.ts';
import { creditCategories, creditUnits } from '../../contract/credits.ts';
import { field } from './form-definition.ts';
import { confidences, type Rule } from './rule.ts';
import { packText } from './primitives.ts';

/** A least number of credits (or hours), with two places: `"60.00"`. */
const minimum = z.string().check(z.regex(/^\d{1,6}\.\d{2}$/));

/** What an hour is worth, `"2.50"`; a thousandth is exact, as in `"1.334"` for hours of 45 minutes. */
const ratio = z.string().check(z.regex(/^\d{1,6}\.\d{2,3}$/));

/** A day of any year, `MM-DD`. `02-29` is the last day of February, whatever the year. */
const monthDay = z
  .string()
  .check(
    z.regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/),
  );

/**
 * Where one figure comes from, when it is not where the rule as a whole comes from: ids of the pack's sources, how far
 * to trust it, and what a reader should know.
 */
export const creditBasis = z.strictObject({
  source: z.array(z.string()).check(z.minLength(1)),
  confidence: z.enum(confidences),
  note: z.optional(z.string()),
});
export type CreditBasis = z.infer<typeof creditBasis>;

/** 专业科目, 公需科目: a threshold of its own, whatever the total is. */
const threshold = z.strictObject({ minimum, basis: z.optional(creditBasis) });

/**
 * The days of a CE year, both inclusive. They begin in the year itself, or in the one before with `startYearOffset: -1`,
 * and end in the same year, or in the next with `endYearOffset: 1`.
 */
export const creditWindow = z
  .strictObject({
    start: monthDay,
    startYearOffset: z.optional(z.union([z.literal(-1), z.literal(0)])),
    end: monthDay,
    endYearOffset: z.union([z.literal(0), z.literal(1)]),
    /**
     * What must lie within: the day on which something was completed, or (学分确认) the one on which its credits were
     * registered or sent in. Left out: completed.
     */
    by: z.optional(z.enum(['completed', 'registered'])),
    basis: z.optional(creditBasis),
  })
  .check(
    z.refine(({ start, startYearOffset = 0, end, endYearOffset }) => startYearOffset < endYearOffset || start <= end),
  );
export type CreditWindow = z.infer<typeof creditWindow>;

/**
 * What can still be done for a CE year once its window has closed: nothing, entering credits that are converted from
 * exams, papers and the like (补登), or studying late (补学). `until` is the last day, counted from the CE year; without
 * it there is no limit that we know of.
 */
export const creditMakeUp = z.strictObject({
  what: z.enum(['nothing', 'conversion', 'study']),
  until: z.optional(z.strictObject({ day: monthDay, yearOffset: z.int().check(z.gte(1), z.lte(10)) })),
  basis: z.optional(creditBasis),
});
export type CreditMakeUp = z.infer<typeof creditMakeUp>;

/** A part of 专业科目 that a place asks for on its own, such as 通识. Records name it by `key`. */
export const creditPart = z.strictObject({
  key: z.string(),
  label: packText,
  minimum,
  basis: z.optional(creditBasis),
});
export type CreditPart = z.infer<typeof creditPart>;

/** What is asked of a person who declares something: fields as in a form, and which documents prove it. */
const declared = {
  /** The key by which records and declarations name it: `exam-subject`. */
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  label: packText,
  hint: z.optional(packText),
  fields: z.optional(z.array(field)),
  /** Kinds of document of which at least one must be attached. */
  proofs: z.optional(z.array(z.enum(attachmentKinds))),
  basis: z.optional(creditBasis),
};

/** What else than a course is worth credits (折算), and how many for each. */
export const creditConversion = z.strictObject({
  ...declared,
  /** What is counted: 科, 天, 篇. */
  per: packText,
  /** For each, done alone (独立、主持、第一作者). */
  sole: minimum,
  /** For each, done with others. Left out: the same as alone. */
  shared: z.optional(minimum),
  /** The most that counts in a year. */
  cap: z.optional(minimum),
  /** The subject that it goes to; left out, it fills the subjects in the order of `allocation`. */
  category: z.optional(z.enum(creditCategories)),
});
export type CreditConversion = z.infer<typeof creditConversion>;

/** What an authority can grant leave for: the rules do not grant it themselves. */
export const creditExemptionRule = z.strictObject(declared);
export type CreditExemptionRule = z.infer<typeof creditExemptionRule>;

/**
 * The rule of one place for the CE years it is in force, as data. Whatever is missing is not known, which is not the
 * same as zero: the viewer then says so.
 */
export const creditRules = z.strictObject({
  /** 学分, or 学时 in the years to 2013. */
  unit: z.enum(creditUnits),
  total: z.optional(threshold),
  professional: z.optional(threshold),
  professionalPart: z.optional(creditPart),
  /** Managed elsewhere: another authority (人社部门) keeps and judges it, so its figures are not here. */
  general: z.optional(
    z.union([threshold, z.strictObject({ managedElsewhere: z.literal(true), basis: z.optional(creditBasis) })]),
  ),
  window: z.optional(creditWindow),
  /** The days of what is converted, where they are others: an exam often counts for the calendar year of its day. */
  conversionWindow: z.optional(creditWindow),
  makeUp: z.optional(creditMakeUp),
  /** What a record in the other unit is worth: credits for an hour, `"3.00"`. Rounded down to the hundredth. */
  creditsPerHour: z.optional(z.strictObject({ ratio, basis: z.optional(creditBasis) })),
  /** The most that counts of the courses of one day, in each subject; in the rule's unit where it says none. */
  dailyCap: z.optional(
    z.strictObject({ most: minimum, unit: z.optional(z.enum(creditUnits)), basis: z.optional(creditBasis) }),
  ),
  /** Whether a person owes the year in which the title was obtained or the work began, or begins with the next. */
  firstYear: z.optional(
    z.strictObject({ owes: z.enum(['same-year', 'following-year']), basis: z.optional(creditBasis) }),
  ),
  /**
   * Whether full-time students of an accounting subject owe the years of their study; where not, whether they owe the
   * year of graduation or begin with the next. Left out: the next.
   */
  students: z.optional(
    z.strictObject({
      owe: z.boolean(),
      from: z.optional(z.enum(['graduation-year', 'following-year'])),
      basis: z.optional(creditBasis),
    }),
  ),
  conversions: z.optional(z.array(creditConversion)),
  exemptions: z.optional(z.array(creditExemptionRule)),
  /** The order in which converted credits fill the subjects. Left out: 专业科目 first. */
  allocation: z.optional(
    z.strictObject({ order: z.array(z.enum(creditCategories)).check(z.minLength(1)), basis: z.optional(creditBasis) }),
  ),
});
export type CreditRules = z.infer<typeof creditRules>;

/** A credit rule as the packs hold it. Its days say for which CE years it is in force: from the year of `from` to that of `to`. */
export type CreditRule = Rule<CreditRules>;
