import * as z from 'zod/mini';
import { attachmentKinds } from '../../contract/record.ts';
import { creditRules } from './credit-rules.ts';
import { condition } from './condition.ts';
import { formDefinition } from './form-definition.ts';
import { day, packText, ruleOf, source, translation } from './primitives.ts';

/**
 * An entry of a code table. `group` is the heading that the entry is listed under. `in` is the code of its parent: people
 * choose from such a table step by step, and only an entry without children is an answer.
 */
export const code = z.strictObject({
  code: z.string(),
  label: packText,
  group: z.optional(packText),
  in: z.optional(z.string()),
});
export type Code = z.infer<typeof code>;

/** A number of months after the event, or the end of the following year. */
export const deadline = z.union([
  z.strictObject({ months: z.int() }),
  z.strictObject({ endOfFollowingYear: z.literal(true) }),
]);
export type Deadline = z.infer<typeof deadline>;

/** The holidays of one year (first and last day of each), and the weekend days on which people work for them (调休). */
export const holidays = z.strictObject({ off: z.array(z.tuple([day, day])), work: z.array(day) });
export type Holidays = z.infer<typeof holidays>;

/** Rules for files of one kind. Limits are inclusive. Sizes are in bytes; width and height are pixels of the upright picture. */
export const fileRules = z.strictObject({
  formats: z.array(z.enum(['jpeg', 'png'])).check(z.minLength(1)),
  minBytes: z.optional(z.int()),
  maxBytes: z.optional(z.int()),
  minWidth: z.optional(z.int()),
  minHeight: z.optional(z.int()),
  /** The largest picture that is safe to open: each side, and width times height. */
  largest: z.optional(
    z.strictObject({
      side: z.int().check(z.positive()),
      pixels: z.int().check(z.positive()),
      /** The id of a source of the pack. Default: the source of the rule. */
      basis: z.optional(z.string()),
    }),
  ),
  backgrounds: z.optional(z.array(z.enum(['white', 'blue', 'red']))),
});
export type FileRules = z.infer<typeof fileRules>;

/**
 * Decides which bureau reviews: the first entry whose condition is true. `field` points to the answer with the district.
 * With `authority`, an authority without a district is responsible (国家机关事务管理局), and `field` is the answer that
 * says so.
 */
export const jurisdiction = z.array(
  z.strictObject({
    when: z.optional(condition),
    field: z.string(),
    reason: packText,
    authority: z.optional(packText),
    /** The id of a source of the pack. Default: the source of the rule. */
    basis: z.optional(z.string()),
  }),
);
export type Jurisdiction = z.infer<typeof jurisdiction>;

/**
 * The rules of one place, as JSON data. What a pack leaves out comes from its `parent`. In a list of rules, the first that
 * is in force applies.
 */
export const policyPack = z.strictObject({
  /** GB/T 2260 code; `000000` is the whole country. */
  region: z.string().check(z.regex(/^\d{6}$/)),
  parent: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  name: packText,
  sources: z.record(z.string(), source),
  /** The pack's texts in other languages. */
  translations: z.optional(z.strictObject({ en: z.optional(translation) })),
  codes: z.optional(z.record(z.string(), z.array(code))),
  form: z.optional(z.array(ruleOf(formDefinition))),
  /** By kind of document. `scan` applies to every kind without rules of its own, except the photo. */
  files: z.optional(z.partialRecord(z.enum([...attachmentKinds, 'scan']), z.array(ruleOf(fileRules)))),
  jurisdiction: z.optional(z.array(ruleOf(jurisdiction))),
  /** The number of working days in which a bureau decides. */
  reviewDays: z.optional(z.array(ruleOf(z.int()))),
  /** The time in which a change must be reported. */
  changeDeadline: z.optional(z.array(ruleOf(deadline))),
  /** The time in which a person must register after they began accounting work or obtained a title. */
  firstDeadline: z.optional(z.array(ruleOf(deadline))),
  /** The number of days after 确认转出 in which the person must apply at the destination. */
  transferDays: z.optional(z.array(ruleOf(z.int()))),
  /** The number of years without an update after which a dossier is cleared. */
  staleAfterYears: z.optional(z.array(ruleOf(z.int()))),
  /** Public holidays, one rule for each year. */
  holidays: z.optional(z.array(ruleOf(holidays))),
  credits: z.optional(z.array(ruleOf(creditRules))),
});
export type PolicyPack = z.infer<typeof policyPack>;

/** The part of a pack that credits are calculated with. */
export type CreditPack = Pick<PolicyPack, 'region' | 'parent' | 'name' | 'sources' | 'translations' | 'credits'>;
