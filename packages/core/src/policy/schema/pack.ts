import * as z from 'zod/mini';
import { attachmentKinds } from '../../contract/record.ts';
import { creditRules } from './credit-rules.ts';
import { condition } from './condition.ts';
import { formDefinition } from './form-definition.ts';
import { day, packText, ruleOf, source, translation } from './primitives.ts';

/**
 * An entry of a code table. `group` gathers entries under a heading; `in` is the code of the entry above: such a table is
 * chosen from step by step, and only an entry with nothing below it is an answer.
 */
export const code = z.strictObject({
  code: z.string(),
  label: packText,
  group: z.optional(packText),
  in: z.optional(z.string()),
});
export type Code = z.infer<typeof code>;

/** So many months after the event, or by the end of the year that follows it. */
export const deadline = z.union([
  z.strictObject({ months: z.int() }),
  z.strictObject({ endOfFollowingYear: z.literal(true) }),
]);
export type Deadline = z.infer<typeof deadline>;

/** One year's days off (first and last of each holiday) and weekend days that are worked (调休). */
export const holidays = z.strictObject({ off: z.array(z.tuple([day, day])), work: z.array(day) });
export type Holidays = z.infer<typeof holidays>;

/** What a file of one kind must be. Sizes in bytes, limits included; pixels of the upright picture. */
export const fileRules = z.strictObject({
  formats: z.array(z.enum(['jpeg', 'png'])).check(z.minLength(1)),
  minBytes: z.optional(z.int()),
  maxBytes: z.optional(z.int()),
  minWidth: z.optional(z.int()),
  minHeight: z.optional(z.int()),
  backgrounds: z.optional(z.array(z.enum(['white', 'blue', 'red']))),
});
export type FileRules = z.infer<typeof fileRules>;

/**
 * Whose bureau reviews: the first entry whose condition is true. It names the field that holds the district; with
 * `authority`, an authority that is no place (国家机关事务管理局), and the field that says so.
 */
export const jurisdiction = z.array(
  z.strictObject({
    when: z.optional(condition),
    field: z.string(),
    reason: packText,
    authority: z.optional(packText),
    /** A source of the pack, where it is not that of the rule. */
    basis: z.optional(z.string()),
  }),
);
export type Jurisdiction = z.infer<typeof jurisdiction>;

/**
 * The rules of one place, as data that survives JSON. What a pack leaves out is taken from its `parent`; lists of rules
 * are looked through in order for the first that is in force.
 */
export const policyPack = z.strictObject({
  /** GB/T 2260; `000000` is the whole country. */
  region: z.string().check(z.regex(/^\d{6}$/)),
  parent: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  name: packText,
  sources: z.record(z.string(), source),
  /** The pack's texts in other languages. */
  translations: z.optional(z.strictObject({ en: z.optional(translation) })),
  codes: z.optional(z.record(z.string(), z.array(code))),
  form: z.optional(z.array(ruleOf(formDefinition))),
  /** By kind of document; `scan` is for every kind but the photo that has no rules of its own. */
  files: z.optional(z.partialRecord(z.enum([...attachmentKinds, 'scan']), z.array(ruleOf(fileRules)))),
  jurisdiction: z.optional(z.array(ruleOf(jurisdiction))),
  /** Working days within which a bureau decides. */
  reviewDays: z.optional(z.array(ruleOf(z.int()))),
  /** When a change must be reported. */
  changeDeadline: z.optional(z.array(ruleOf(deadline))),
  /** When who has begun accounting work, or obtained a title, must be collected. */
  firstDeadline: z.optional(z.array(ruleOf(deadline))),
  /** Days after 确认转出 within which who moves must file where they go. */
  transferDays: z.optional(z.array(ruleOf(z.int()))),
  /** After so many years without an update a file is cleared. */
  staleAfterYears: z.optional(z.array(ruleOf(z.int()))),
  /** Public holidays and the weekends worked for them, a rule for each year. */
  holidays: z.optional(z.array(ruleOf(holidays))),
  credits: z.optional(z.array(ruleOf(creditRules))),
});
export type PolicyPack = z.infer<typeof policyPack>;

/** The part of a pack that credits are calculated with. */
export type CreditPack = Pick<PolicyPack, 'region' | 'parent' | 'name' | 'sources' | 'translations' | 'credits'>;
