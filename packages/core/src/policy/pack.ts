import * as z from 'zod/mini';
import { attachmentKinds } from '../contract/record.ts';
import { creditRules } from '../credits/rules.ts';
import { condition } from './condition.ts';
import { formDefinition } from './form-definition.ts';
import { packText, ruleOf, source, translation } from './schema.ts';

/** An entry of a code table; `group` gathers entries, a city's districts say. */
export const code = z.strictObject({ code: z.string(), label: packText, group: z.optional(packText) });
export type Code = z.infer<typeof code>;

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

/** Whose bureau reviews: the first entry whose condition is true names the field that holds the district. */
export const jurisdiction = z.array(
  z.strictObject({ when: z.optional(condition), field: z.string(), reason: packText }),
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
  /** When a change must be reported: so many months after it, or by the end of the following year. */
  changeDeadline: z.optional(
    z.array(
      ruleOf(z.union([z.strictObject({ months: z.int() }), z.strictObject({ endOfFollowingYear: z.literal(true) })])),
    ),
  ),
  credits: z.optional(z.array(ruleOf(creditRules))),
});
export type PolicyPack = z.infer<typeof policyPack>;
