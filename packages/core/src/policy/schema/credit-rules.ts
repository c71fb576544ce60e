import * as z from 'zod/mini';
import { attachmentKinds } from '../../contract/record.ts';
import { creditCategories, creditUnits } from '../../contract/credits.ts';
import { field } from './form-definition.ts';
import { confidences, type Rule } from './rule.ts';
import { packText } from './primitives.ts';

/** A number of credits (or hours) with two decimals: `"60.00"`. */
const minimum = z.string().check(z.regex(/^\d{1,6}\.\d{2}$/));

/** The credits for an hour, `"2.50"`. Thousandths are allowed: `"1.334"` for hours of 45 minutes. */
const ratio = z.string().check(z.regex(/^\d{1,6}\.\d{2,3}$/));

/** A day of any year, `MM-DD`. `02-29` is the last day of February, whatever the year. */
const monthDay = z
  .string()
  .check(
    z.regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/),
  );

/**
 * What one figure is based on, when its basis differs from that of the rule: ids of the pack's sources, the confidence, and
 * a note for readers.
 */
export const creditBasis = z.strictObject({
  source: z.array(z.string()).check(z.minLength(1)),
  confidence: z.enum(confidences),
  note: z.optional(z.string()),
});
export type CreditBasis = z.infer<typeof creditBasis>;

/** The minimum of a subject (专业科目, 公需科目) or of the total. Each is independent of the others. */
const threshold = z.strictObject({ minimum, basis: z.optional(creditBasis) });

/**
 * The first and last day of a CE year, both included. The window begins in the year itself, or with
 * `startYearOffset: -1` in the year before. It ends in the same year, or with `endYearOffset: 1` in the next.
 */
export const creditWindow = z
  .strictObject({
    start: monthDay,
    startYearOffset: z.optional(z.union([z.literal(-1), z.literal(0)])),
    end: monthDay,
    endYearOffset: z.union([z.literal(0), z.literal(1)]),
    /**
     * Which day must be inside the window: the day of completion, or (学分确认) the day on which the credits were registered
     * or submitted. Default: completed.
     */
    by: z.optional(z.enum(['completed', 'registered'])),
    basis: z.optional(creditBasis),
  })
  .check(
    z.refine(({ start, startYearOffset = 0, end, endYearOffset }) => startYearOffset < endYearOffset || start <= end),
  );
export type CreditWindow = z.infer<typeof creditWindow>;

/**
 * What a person can still do for a CE year after its window: nothing, register credits that are converted from exams,
 * papers and the like (补登), or study late (补学). `until` is the last day, in a year counted from the CE year. Without it,
 * no limit is known.
 */
export const creditMakeUp = z.strictObject({
  what: z.enum(['nothing', 'conversion', 'study']),
  until: z.optional(z.strictObject({ day: monthDay, yearOffset: z.int().check(z.gte(1), z.lte(10)) })),
  basis: z.optional(creditBasis),
});
export type CreditMakeUp = z.infer<typeof creditMakeUp>;

/** A part of 专业科目 with a minimum of its own, such as 通识. Records name it by `key`. */
export const creditPart = z.strictObject({
  key: z.string(),
  label: packText,
  minimum,
  basis: z.optional(creditBasis),
});
export type CreditPart = z.infer<typeof creditPart>;

/** What a person must give for a declaration: the fields, and the documents that prove it. */
const declared = {
  /** The key that records and declarations use, such as `exam-subject`. */
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  label: packText,
  hint: z.optional(packText),
  fields: z.optional(z.array(field)),
  /** Kinds of document. At least one document of these must be attached. */
  proofs: z.optional(z.array(z.enum(attachmentKinds))),
  basis: z.optional(creditBasis),
};

/** Something other than a course that gives credits (折算), and how many. */
export const creditConversion = z.strictObject({
  ...declared,
  /** The unit that is counted: 科, 天, 篇. */
  per: packText,
  /** Credits for each unit that was done alone (独立、主持、第一作者). */
  sole: minimum,
  /** Credits for each unit that was done with others. Default: the same as `sole`. */
  shared: z.optional(minimum),
  /** The largest number of credits of this kind that counts in a year. */
  cap: z.optional(minimum),
  /** The subject that it counts towards. Default: the subjects in the order of `allocation`. */
  category: z.optional(z.enum(creditCategories)),
});
export type CreditConversion = z.infer<typeof creditConversion>;

/** A reason for which an authority can exempt a person. The ledger never exempts anybody by itself. */
export const creditExemptionRule = z.strictObject(declared);
export type CreditExemptionRule = z.infer<typeof creditExemptionRule>;

/**
 * The credit rule of one place for a range of CE years, as data. A figure that is missing is not known. That is not the
 * same as zero, and pages must say so.
 */
export const creditRules = z.strictObject({
  /** 学分, or 学时 in the years to 2013. */
  unit: z.enum(creditUnits),
  total: z.optional(threshold),
  professional: z.optional(threshold),
  professionalPart: z.optional(creditPart),
  /** `managedElsewhere`: another authority (人社部门) manages this subject, so its data are not available here. */
  general: z.optional(
    z.union([threshold, z.strictObject({ managedElsewhere: z.literal(true), basis: z.optional(creditBasis) })]),
  ),
  window: z.optional(creditWindow),
  /** The window for conversions, when it differs: an exam often counts for the calendar year in which it was held. */
  conversionWindow: z.optional(creditWindow),
  makeUp: z.optional(creditMakeUp),
  /** Credits for an hour, `"3.00"`, for records in the other unit. Results are rounded down to the hundredth. */
  creditsPerHour: z.optional(z.strictObject({ ratio, basis: z.optional(creditBasis) })),
  /** The daily cap for courses, per subject. Without a `unit` it is in the unit of the rule. */
  dailyCap: z.optional(
    z.strictObject({ most: minimum, unit: z.optional(z.enum(creditUnits)), basis: z.optional(creditBasis) }),
  ),
  /** The first year in which credits are required: the year of the title or of the first accounting work, or the next. */
  firstYear: z.optional(
    z.strictObject({ owes: z.enum(['same-year', 'following-year']), basis: z.optional(creditBasis) }),
  ),
  /**
   * Whether credits are required of full-time students of an accounting subject. If not, `from` says whether they are
   * required for the year of graduation already. Default: from the year after it.
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
  /** The order in which converted credits are allocated to the subjects. Default: 专业科目 first. */
  allocation: z.optional(
    z.strictObject({ order: z.array(z.enum(creditCategories)).check(z.minLength(1)), basis: z.optional(creditBasis) }),
  ),
});
export type CreditRules = z.infer<typeof creditRules>;

/** A credit rule in a pack. It is in force for whole CE years: from the year of `from` to the year of `to`. */
export type CreditRule = Rule<CreditRules>;
